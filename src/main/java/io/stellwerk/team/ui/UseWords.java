package io.stellwerk.team.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.stellwerk.team.SkillUse;
import io.stellwerk.team.Team;
import io.stellwerk.team.TeamUse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Why something cannot be deleted or changed: the sentence says where it is in use or whose it is. */
final class UseWords {

    private UseWords() {}

    static String of(String team, TeamUse use) {
        var places = new ArrayList<String>();
        add(places, "team.use.rules", use.rules());
        add(places, "team.use.children", use.children());
        if (use.openTickets() > 0) {
            places.add(I18NProvider.translate("team.use.tickets", use.openTickets()));
        }
        return I18NProvider.translate("team.use.team", team, String.join("; ", places));
    }

    static String of(String skill, SkillUse use) {
        var places = new ArrayList<String>();
        if (use.people() > 0) {
            places.add(I18NProvider.translate("team.use.people", use.people()));
        }
        add(places, "team.use.teams", use.teams());
        add(places, "team.use.rules", use.rules());
        return I18NProvider.translate("team.use.skill", skill, String.join("; ", places));
    }

    /** Why somebody cannot change who is in these teams. */
    static String outOfReach(List<Team> teams) {
        return I18NProvider.translate(
                "team.out-of-reach", teams.stream().map(Team::name).collect(Collectors.joining(", ")));
    }

    private static void add(List<String> places, String key, List<String> names) {
        if (!names.isEmpty()) {
            places.add(I18NProvider.translate(key, String.join(", ", names)));
        }
    }
}
