package io.stellwerk.team.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;

/**
 * A team that nobody would hold a Service seat in any more.
 *
 * @param rules that name it
 */
record Unstaffed(String team, List<String> rules) {

    String title() {
        return I18NProvider.translate("team.teams.unstaffed.title", team);
    }

    String help() {
        return I18NProvider.translate("team.teams.unstaffed.help", String.join(", ", rules));
    }
}
