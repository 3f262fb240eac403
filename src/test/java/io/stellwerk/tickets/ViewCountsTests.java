package io.stellwerk.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.ActingAs;
import io.stellwerk.Crew;
import io.stellwerk.Crews;
import io.stellwerk.Customers;
import io.stellwerk.StellwerkTest;
import io.stellwerk.accounts.BuiltInPreset;
import io.stellwerk.accounts.Grants;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.Presets;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.accounts.TicketScope;
import io.stellwerk.accounts.TicketScope.Reach;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.team.Teams;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What piles do not tell is counted right for whoever sees everything, their teams', or their own tickets. */
class ViewCountsTests extends StellwerkTest {

    private static final String ADMIN = "superadmin@demo.example";

    @Autowired
    TicketLists lists;

    @Autowired
    TicketBoard board;

    @Autowired
    Followers followers;

    @Autowired
    Drafts drafts;

    @Autowired
    Notes notes;

    @Autowired
    Mentions mentions;

    @Autowired
    Presets presets;

    @Autowired
    Teams teams;

    @Autowired
    Crews crews;

    @Autowired
    Customers customers;

    @Autowired
    ActingAs acting;

    @Autowired
    JdbcClient jdbc;

    @SuppressWarnings("NullAway.Init")
    private Crew crew;

    @BeforeEach
    void hire() {
        crew = crews.hire(1);
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void whoFollowsATicketFindsItCountedAtOnce(Reach reach) {
        var reader = reader(new TicketScope(reach, false));
        var ticket = customers.writeTo(mail(reader), "To be followed");

        acting.run(mail(reader), () -> {
            hasSoMany(TicketView.FOLLOWING, 0);
            followers.follow(ticket);
            hasSoMany(TicketView.FOLLOWING, 1);
            followers.unfollow(ticket);
            hasSoMany(TicketView.FOLLOWING, 0);
        });
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void whoWritesADraftFindsItCountedAtOnce(Reach reach) {
        var reader = reader(new TicketScope(reach, false));
        var ticket = customers.writeTo(mail(reader), "To be answered");

        acting.run(mail(reader), () -> {
            hasSoMany(TicketView.DRAFTS, 0);
            drafts.save(ticket, MessageKind.TO_CUSTOMER, words("Hello"));
            hasSoMany(TicketView.DRAFTS, 1);
            drafts.discard(ticket, MessageKind.TO_CUSTOMER);
            hasSoMany(TicketView.DRAFTS, 0);
        });
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void whoReadsAMentionFindsItGoneFromTheCountAtOnce(Reach reach) {
        var reader = reader(new TicketScope(reach, false));
        var ticket = customers.writeTo(mail(reader), "To be looked at");
        acting.run(ADMIN, () -> {
            drafts.save(ticket, MessageKind.NOTE, mention(reader));
            notes.add(ticket);
        });

        acting.run(mail(reader), () -> {
            hasSoMany(TicketView.MY_MENTIONS, 1);
            mentions.read(ticket);
            hasSoMany(TicketView.MY_MENTIONS, 0);
        });
    }

    /** At the left, above the list, and on the board. */
    private void hasSoMany(TicketView view, long tickets) {
        var query = TicketQuery.of(view);
        assertThat(lists.counts()).containsEntry(view, tickets);
        assertThat(lists.count(query)).isEqualTo(tickets);
        assertThat(board.page(query, Map.of()).counts().values().stream().mapToLong(Long::longValue))
                .hasSize(tickets == 0 ? 0 : 1)
                .allMatch(inStatus -> inStatus == tickets);
    }

    private Person reader(TicketScope scope) {
        var person = crews.hireOne(BuiltInPreset.AGENT);
        var preset = SystemUser.call(() -> {
            teams.joinAsMain(person.id(), crew.team());
            return presets.create("Scope " + UUID.randomUUID(), new Grants(Set.of(), scope, scope));
        });
        jdbc.sql("UPDATE user_account SET preset_id = :preset WHERE id = :id")
                .param("preset", preset.value())
                .param("id", person.id().value())
                .update();
        return person;
    }

    private static Writing words(String words) {
        return new Writing(SafeHtml.fromPlain(words), Recipients.AS_USUAL);
    }

    private static Writing mention(Person person) {
        var name = "<strong data-mention=\"" + person.id().value() + "\">@" + person.name() + "</strong>";
        return new Writing(SafeHtml.sanitise(name), Recipients.AS_USUAL);
    }

    private static String mail(Person person) {
        return person.email().value();
    }
}
