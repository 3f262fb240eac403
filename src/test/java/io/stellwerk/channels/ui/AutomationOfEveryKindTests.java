package io.stellwerk.channels.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import io.stellwerk.Crew;
import io.stellwerk.Crews;
import io.stellwerk.ScreenTest;
import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.BuiltInPreset;
import io.stellwerk.accounts.Language;
import io.stellwerk.accounts.NewAccount;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.ui.Notice;
import io.stellwerk.channels.ChannelKind;
import io.stellwerk.channels.Channels;
import io.stellwerk.channels.ChannelsOfAnyKind;
import io.stellwerk.routing.Distribution;
import io.stellwerk.routing.PoolRule;
import io.stellwerk.routing.RoutingRule;
import io.stellwerk.routing.RoutingRule.ContactOwner;
import io.stellwerk.routing.RoutingRule.CustomerAgent;
import io.stellwerk.routing.RoutingRule.NoOne;
import io.stellwerk.routing.RoutingRule.SpecificUsersAndTeams;
import io.stellwerk.routing.RoutingRule.TeamOnly;
import io.stellwerk.routing.RoutingRules;
import io.stellwerk.routing.RuleKind;
import io.stellwerk.routing.Target;
import io.stellwerk.routing.Target.WholeTeam;
import io.stellwerk.team.Seats;
import io.stellwerk.tickets.ChannelId;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The tab Automation of channels of every kind, in both languages. */
class AutomationOfEveryKindTests extends ScreenTest {

    private static final String MAILED = "An owner who is away gets the submission by email";

    private static final Map<RuleKind, String> ENGLISH = Map.of(
            RuleKind.CUSTOMER_AGENT, "Customer agent",
            RuleKind.USERS_AND_TEAMS, "Specific users and teams",
            RuleKind.TEAM_ONLY, "Team only",
            RuleKind.CONTACT_OWNER, "Contact owner",
            RuleKind.NO_ONE, "No one");

    private static final Map<RuleKind, String> GERMAN = Map.of(
            RuleKind.CUSTOMER_AGENT, "Agent für den Kundenservice",
            RuleKind.USERS_AND_TEAMS, "Bestimmte Benutzer und Teams",
            RuleKind.TEAM_ONLY, "Nur Team",
            RuleKind.CONTACT_OWNER, "Zuständiger Mitarbeiter für Kontakt",
            RuleKind.NO_ONE, "Niemand");

    @Autowired
    Crews crews;

    @Autowired
    Accounts accounts;

    @Autowired
    Seats seats;

    @Autowired
    Channels channels;

    @Autowired
    RoutingRules rules;

    @SuppressWarnings("NullAway.Init")
    private BrowserlessUIContext screen;

    @ParameterizedTest
    @EnumSource
    void aKindOffersItsChoicesInBothLanguages(ChannelKind kind) {
        var channel = connected(kind, new SpecificUsersAndTeams(pool(crews.hire(1))));
        open(channel, Language.ENGLISH);
        assertThat(choices("Assign incoming tickets to")).isEqualTo(names(kind, ENGLISH));
        assertThat(isShown(Checkbox.class, "Assign")).isEqualTo(kind == ChannelKind.CHATFLOW);
        assertThat(isShown(MultiSelectComboBox.class, "Specific users and teams"))
                .isTrue();
        assertThat(choices("Distribution")).containsExactly("Load balanced", "Round robin", "Random");
        assertThat(isShown(Checkbox.class, "Only assign to available users")).isTrue();
        assertThat(isShown(Checkbox.class, "Skill-based routing")).isTrue();

        open(channel, Language.GERMAN);
        assertThat(choices("Eingehende Tickets zuweisen an")).isEqualTo(names(kind, GERMAN));
        assertThat(isShown(Checkbox.class, "Zuweisung")).isEqualTo(kind == ChannelKind.CHATFLOW);
        assertThat(isShown(MultiSelectComboBox.class, "Bestimmte Benutzer und Teams"))
                .isTrue();
        assertThat(choices("Verteilung")).containsExactly("Lastenausgleich", "Reihum-Verfahren", "Zufällig");
        assertThat(isShown(Checkbox.class, "Nur verfügbaren Benutzern zuweisen"))
                .isTrue();
        assertThat(isShown(Checkbox.class, "Kompetenzbasierte Weiterleitung")).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void everyRuleOfAKindIsShownAsItIsStoredAndSurvivesSaving(ChannelKind kind) {
        var crew = crews.hire(1);
        for (var choice : RuleKind.values()) {
            var rule = rule(choice, kind, crew);
            if (kind.allows(rule)) {
                var channel = connected(kind, rule);
                open(channel, Language.ENGLISH);
                press("Save");
                assertThat(rules.of(channel).rule()).isEqualTo(rule);
                assertThat(rules.of(channel).version()).isEqualTo(2);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyChoiceOfAKindCanBeSaved(ChannelKind kind) {
        var crew = crews.hire(1);
        var channel = connected(kind, new SpecificUsersAndTeams(pool(crew)));
        for (var choice : kind.choices()) {
            open(channel, Language.ENGLISH);
            if (kind.choices().size() > 1) {
                choose("Assign incoming tickets to", ENGLISH.getOrDefault(choice, ""));
            }
            if (choice == RuleKind.TEAM_ONLY) {
                pick("Teams", crew);
            }
            press("Save");
            assertThat(rules.of(channel).rule().kind()).isEqualTo(choice);
        }
    }

    @Test
    void theContactOwnerOfAFormIsMailedWhileAwayAndTheScreenSaysSo() {
        var channel = connected(ChannelKind.FORM, new NoOne());
        open(channel, Language.ENGLISH);
        assertThat(notices()).doesNotContain(MAILED);

        choose("Assign incoming tickets to", "Contact owner");
        assertThat(notices()).contains(MAILED);
        press("Save");
        assertThat(rules.of(channel).rule()).isEqualTo(new ContactOwner(Optional.empty(), true));

        open(channel, Language.GERMAN);
        assertThat(notices()).contains("Wer abwesend ist, bekommt die Übermittlung per E-Mail");
        choose("Wenn für den Kontakt niemand infrage kommt, zuweisen an", "Bestimmte Benutzer und Teams");
        pick("Bestimmte Benutzer und Teams", crews.hire(1));
        press("Speichern");
        assertThat(rules.of(channel).rule())
                .isInstanceOfSatisfying(
                        ContactOwner.class,
                        owner -> assertThat(owner.mailedIfAway()).isTrue());
    }

    @Test
    void onlyAFormMailsTheOwner() {
        open(connected(ChannelKind.EMAIL, new ContactOwner(Optional.empty())), Language.ENGLISH);

        assertThat(notices()).contains("The contact must have an owner").doesNotContain(MAILED);
    }

    @Test
    void aChatflowIsSwitchedOffAndOnAgain() {
        var crew = crews.hire(1);
        var channel = connected(ChannelKind.CHATFLOW, new SpecificUsersAndTeams(pool(crew)));
        open(channel, Language.ENGLISH);
        assertThat(checkbox("Assign").getValue()).isTrue();

        screen.test(checkbox("Assign")).click();
        assertThat(isShown(Select.class, "Assign incoming tickets to")).isFalse();
        assertThat(isShown(Select.class, "Distribution")).isFalse();
        press("Save");
        assertThat(rules.of(channel).rule()).isEqualTo(new NoOne());

        screen.test(checkbox("Assign")).click();
        choose("Assign incoming tickets to", "Customer agent");
        press("Save");
        assertThat(rules.of(channel).rule()).isEqualTo(new CustomerAgent(Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource(names = {"CALLING", "CHATFLOW"})
    void aChannelThatWasNeverSetUpStartsWithoutPeople(ChannelKind kind) {
        var channel = ChannelsOfAnyKind.connect(channels, kind);
        open(channel, Language.ENGLISH);

        if (kind == ChannelKind.CHATFLOW) {
            assertThat(checkbox("Assign").getValue()).isFalse();
            screen.test(checkbox("Assign")).click();
        }
        press("Save");

        assertThat(people("Specific users and teams").isInvalid()).isTrue();
        assertThat(rules.of(channel).version()).isZero();
    }

    @Test
    void aRuleThatAKindDoesNotHaveIsNotStored() {
        var channel = ChannelsOfAnyKind.connect(channels, ChannelKind.CALLING);

        assertThatThrownBy(() -> SystemUser.run(() -> rules.set(channel, new TeamOnly(Set.of()))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot have the rule TEAM_ONLY");
        assertThat(rules.of(channel).version()).isZero();
    }

    @Test
    void theListOfChannelsTellsTheirKindAndRule() {
        connected(ChannelKind.FORM, new ContactOwner(Optional.empty(), true));
        screen = window(reader(Language.GERMAN));
        screen.getUI().navigate("settings/helpdesk/channels");

        assertThat(screen.find(ChannelTable.class)
                        .single()
                        .getContent()
                        .getGenericDataView()
                        .getItems())
                .anySatisfy(listed -> {
                    assertThat(listed.account().kind()).isEqualTo(ChannelKind.FORM);
                    assertThat(listed.rule()).contains("bei Abwesenheit per E-Mail");
                });
    }

    private ChannelId connected(ChannelKind kind, RoutingRule rule) {
        var channel = ChannelsOfAnyKind.connect(channels, kind);
        SystemUser.run(() -> rules.set(channel, rule));
        return channel;
    }

    private static RoutingRule rule(RuleKind choice, ChannelKind kind, Crew crew) {
        return switch (choice) {
            case CUSTOMER_AGENT -> new CustomerAgent(Optional.of(pool(crew)));
            case USERS_AND_TEAMS -> new SpecificUsersAndTeams(pool(crew).waiting());
            case TEAM_ONLY -> new TeamOnly(Set.of(crew.team()));
            case CONTACT_OWNER -> new ContactOwner(Optional.of(pool(crew).alsoAway()), kind.mailsAwayOwner());
            case NO_ONE -> new NoOne();
        };
    }

    private static PoolRule pool(Crew crew) {
        return PoolRule.of(Set.of(new WholeTeam(crew.team())), Distribution.LOAD_BALANCED);
    }

    private static List<String> names(ChannelKind kind, Map<RuleKind, String> words) {
        return kind == ChannelKind.CALLING
                ? List.of()
                : kind.choices().stream()
                        .map(choice -> words.getOrDefault(choice, ""))
                        .map(name -> turned(kind, name))
                        .toList();
    }

    /** As the German pages say it of forms and WhatsApp. */
    private static String turned(ChannelKind kind, String name) {
        return kind == ChannelKind.FORM || kind == ChannelKind.WHATSAPP
                ? name.replace("Zuständiger Mitarbeiter für Kontakt", "Für Kontakt zuständiger Mitarbeiter")
                : name;
    }

    private void open(ChannelId channel, Language language) {
        screen = window(reader(language));
        screen.getUI().navigate("settings/helpdesk/channels/" + channel.value() + "/automation");
    }

    private String reader(Language language) {
        return language == Language.ENGLISH ? "superadmin@demo.example" : germanReader();
    }

    private String germanReader() {
        var email = EmailAddress.of(UUID.randomUUID() + "@demo.example");
        SystemUser.run(() -> seats.grant(accounts.create(new NewAccount(
                email,
                "Reader",
                Crews.PASSWORD,
                BuiltInPreset.SUPER_ADMIN,
                Language.GERMAN,
                ZoneId.of("Europe/Berlin")))));
        return email.value();
    }

    private void press(String button) {
        screen.test(screen.find(Button.class).withText(button).single()).click();
    }

    @SuppressWarnings("unchecked")
    private void choose(String label, String choice) {
        screen.test(screen.find(Select.class).withCaption(label).single()).selectItem(choice);
    }

    /** Nothing when there is no such dropdown. */
    @SuppressWarnings("unchecked")
    private List<String> choices(String label) {
        return screen.find(Select.class).withCaption(label).all().stream()
                .flatMap(select -> ((Select<Object>) select)
                        .getListDataView()
                        .getItems()
                        .map(item -> ((Select<Object>) select)
                                .getItemLabelGenerator()
                                .apply(item)))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private void pick(String label, Crew crew) {
        var field = (MultiSelectComboBox<Assignee>) people(label);
        Target team = new WholeTeam(crew.team());
        field.setValue(field.getListDataView()
                .getItems()
                .filter(assignee -> assignee.target().equals(team))
                .toList());
    }

    private MultiSelectComboBox<?> people(String label) {
        return screen.find(MultiSelectComboBox.class).withCaption(label).single();
    }

    private Checkbox checkbox(String label) {
        return screen.find(Checkbox.class).withCaption(label).single();
    }

    private boolean isShown(Class<? extends Component> type, String label) {
        return screen.find(type).withCaption(label).exists();
    }

    private String notices() {
        return screen.find(Notice.class).all().stream()
                .map(notice -> notice.getElement().getTextRecursively())
                .collect(Collectors.joining());
    }
}
