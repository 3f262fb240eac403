package io.stellwerk.team;

import io.stellwerk.accounts.UserId;
import io.stellwerk.base.CalendarId;
import java.util.List;

/** Other modules tell where they refer to a team, skill or person, so that none of them goes unnoticed while in use. */
public interface Uses {

    /** Names of the places, ready to be shown. */
    List<String> of(TeamId team);

    /** Of these places those that give tickets to the members of the team. */
    default List<String> givingTicketsTo(TeamId team) {
        return List.of();
    }

    /** Names of the places, ready to be shown. */
    List<String> of(SkillId skill);

    /** Names of the places, ready to be shown. */
    default List<String> of(UserId user) {
        return List.of();
    }

    /** Names of the places, ready to be shown. */
    default List<String> of(CalendarId calendar) {
        return List.of();
    }
}
