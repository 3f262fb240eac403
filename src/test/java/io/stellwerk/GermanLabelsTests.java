package io.stellwerk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.BuiltInPreset;
import io.stellwerk.accounts.Language;
import io.stellwerk.accounts.NewAccount;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.routing.Distribution;
import io.stellwerk.routing.PoolRule;
import io.stellwerk.routing.RoutingRule.CustomerAgent;
import io.stellwerk.routing.RoutingRules;
import io.stellwerk.routing.Target.WholeTeam;
import io.stellwerk.team.Seats;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Screens call things in German as the documents do that the product was asked for with (spec/01, 02 and 04). */
class GermanLabelsTests extends ScreenTest {

    @Autowired
    Crews crews;

    @Autowired
    Accounts accounts;

    @Autowired
    Seats seats;

    @Autowired
    RoutingRules rules;

    @SuppressWarnings("NullAway.Init")
    private Crew crew;

    @BeforeEach
    void hire() {
        crew = crews.hire(1);
        var pool = PoolRule.of(Set.of(new WholeTeam(crew.team())), Distribution.ROUND_ROBIN);
        SystemUser.run(() -> rules.set(crew.channel(), new CustomerAgent(Optional.of(pool))));
    }

    static Stream<Arguments> screens() {
        return Map.<String, List<String>>of(
                        "settings/helpdesk/channels/{channel}/automation",
                        List.of(
                                "Automatisierung",
                                "Eingehende Tickets zuweisen an",
                                "Agent für den Kundenservice",
                                "Wenn die KI keine Antwort geben kann, zuweisen an",
                                "Niemand",
                                "Bestimmte Benutzer und Teams",
                                "Nur Team",
                                "Zuständiger Mitarbeiter für Kontakt",
                                "Verteilung",
                                "Lastenausgleich",
                                "Reihum-Verfahren",
                                "Zufällig",
                                "Nur verfügbaren Benutzern zuweisen",
                                "Wenn niemand verfügbar ist",
                                "Kompetenzbasierte Weiterleitung",
                                "Ausprobieren",
                                "Speichern"),
                        "settings/helpdesk/channels",
                        List.of("Postfach & Helpdesk", "Helpdesk", "Kanäle"),
                        "settings/users",
                        List.of("Service-Lizenz", "Hauptteam", "Berechtigungen", "Überwachungsprotokoll"),
                        "settings/users/{user}",
                        List.of(
                                "Hauptteam",
                                "Zusätzliche Teams",
                                "Service-Lizenz",
                                "Kompetenzen",
                                "Arbeitszeiten",
                                "Abwesenheitszeiten"),
                        "settings/routing/skills",
                        List.of("Kompetenzen"),
                        "settings/routing/capacity",
                        List.of("Kapazitätsgrenzen", "Calling", "Messaging", "E-Mail/Sonstiges"),
                        "settings/availability",
                        List.of("Verfügbarkeitsverwaltung", "Verfügbar"),
                        "profile/availability",
                        List.of("Verfügbarkeit", "Verfügbar", "Arbeitszeiten", "Abwesenheitszeiten"),
                        "settings/permissions/new",
                        List.of("Berechtigungen", "Agent für den Kundenservice bearbeiten und verwalten"),
                        "helpdesk/all-open",
                        List.of(
                                "Ansichten",
                                "Mir zugewiesen",
                                "Folge ich",
                                "Meine Erwähnungen",
                                "Agent für den Kundenservice",
                                "Nicht zugewiesen",
                                "Meine Teams ohne Zuweisung",
                                "Meine Teams offen",
                                "Alle offen",
                                "Warteliste",
                                "Zurückgestellt",
                                "Entwürfe",
                                "Alle geschlossen",
                                "Gesendet",
                                "Spam",
                                "Tabelle",
                                "Geteilt"))
                .entrySet()
                .stream()
                .map(screen -> Arguments.of(screen.getKey(), screen.getValue()));
    }

    @ParameterizedTest
    @MethodSource("screens")
    void aScreenCallsThingsAsTheDocumentsDo(String path, List<String> labels) {
        var window = window(germanReader());
        window.getUI()
                .navigate(path.replace(
                                "{channel}", String.valueOf(crew.channel().value()))
                        .replace("{user}", String.valueOf(crew.agent().id().value())));

        var words = window.find(Component.class).all().stream()
                .filter(component -> component instanceof Text || component.isVisible())
                .flatMap(GermanLabelsTests::words)
                .map(String::strip)
                .collect(Collectors.toSet());

        assertThat(words).containsAll(labels);
    }

    private static Stream<String> words(Component component) {
        var element = component.getElement();
        if (element.isTextNode()) {
            return Stream.of(element.getText());
        }
        var own = Stream.of(
                        element.getText(),
                        element.getProperty("label", ""),
                        element.getProperty("accessibleName", ""),
                        element.getAttribute("aria-label") == null ? "" : element.getAttribute("aria-label"))
                .map(text -> text == null ? "" : text);
        return switch (component) {
            case Select<?> select -> Stream.concat(own, choices(select));
            case Grid<?> grid -> Stream.concat(own, grid.getColumns().stream().map(column -> header(column)));
            case Tab tab -> Stream.concat(own, Stream.of(tab.getLabel()));
            default -> own;
        };
    }

    private static <T> Stream<String> choices(Select<T> select) {
        return select.getListDataView().getItems().map(select.getItemLabelGenerator());
    }

    private static String header(Grid.Column<?> column) {
        var text = column.getHeaderText();
        return text == null ? "" : text;
    }

    private String germanReader() {
        var email = EmailAddress.of(UUID.randomUUID() + "@demo.example");
        SystemUser.run(() -> seats.grant(accounts.create(new NewAccount(
                email,
                "Leserin",
                Crews.PASSWORD,
                BuiltInPreset.SUPER_ADMIN,
                Language.GERMAN,
                ZoneId.of("Europe/Berlin")))));
        return email.value();
    }
}
