package io.stellwerk.team;

import java.util.List;

/** Other modules tell where they refer to a team or skill, so that neither is deleted while in use. */
public interface Uses {

    /** Names of the places, ready to be shown. */
    List<String> of(TeamId team);

    /** Names of the places, ready to be shown. */
    List<String> of(SkillId skill);
}
