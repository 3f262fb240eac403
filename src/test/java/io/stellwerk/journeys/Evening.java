package io.stellwerk.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.TicketScope;
import io.stellwerk.accounts.TicketScope.Reach;
import io.stellwerk.tickets.ListsModel;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a support lead asks when everybody goes home, answered from the screens and from the database. */
final class Evening {

    private static final String OWNER_CHANGES =
            "'ASSIGNED_AUTOMATICALLY', 'ASSIGNED', 'ASSIGNED_BY_REPLY', 'UNASSIGNED', 'LEFT_TO_TEAM'";

    private static final String GIVEN = "(?i)Assigned by .|Answered first|the only eligible person|fewest open";
    private static final String LEFT = "left it to the team|removed the owner";

    private final Office office;
    private final Set<Long> channels;
    private final JdbcClient jdbc;

    /** @param channels of the day */
    Evening(Office office, Set<Long> channels, JdbcClient jdbc) {
        this.office = office;
        this.channels = channels;
        this.jdbc = jdbc;
    }

    /** Merged, split, moved, in Spam or in the trash and back: what somebody wrote is in one place. */
    void everyLetterIsInExactlyOneTicket() {
        assertThat(number("""
                        SELECT COUNT(DISTINCT i.message_id) FROM inbound_message i JOIN message m ON m.id = i.message_id
                        JOIN ticket t ON t.id = m.ticket_id WHERE i.channel_id IN (:channels) AND t.shelf <> 'MERGED'
                        """)).isEqualTo(office.post().letters());
        assertThat(number("SELECT COUNT(*) FROM inbound_message i WHERE i.channel_id IN (:channels)"))
                .isEqualTo(office.post().letters());
        for (var mark : office.post().marks()) {
            assertThat(messagesSaying(mark, "FROM_CUSTOMER")).as(mark).isEqualTo(1);
        }
    }

    void everyReplyLeftExactlyOnce() {
        for (var mark : office.replies().sent()) {
            await().untilAsserted(() ->
                    assertThat(office.outside().saying(mark)).as(mark).hasSize(1));
            assertThat(messagesSaying(mark, "TO_CUSTOMER")).as(mark).isEqualTo(1);
        }
        for (var mark : office.replies().takenBack()) {
            assertThat(office.outside().saying(mark)).as(mark).isEmpty();
        }
        await().untilAsserted(() -> assertThat(
                        jdbc.sql("SELECT DISTINCT m.delivery FROM message m JOIN ticket t ON t.id = m.ticket_id"
                                        + " WHERE t.channel_id IN (:channels) AND m.kind = 'TO_CUSTOMER'")
                                .param("channels", channels)
                                .query(String.class)
                                .list())
                .containsExactly("SENT"));
    }

    /** The last thing that happened to an owner is who it is now. */
    void everyOwnerIsExplained() {
        assertThat(jdbc.sql("""
                                SELECT CONCAT('#', t.id, ' ', t.subject) FROM ticket t WHERE t.channel_id IN (:channels)
                                AND t.shelf <> 'MERGED' AND NOT (t.owner_id <=> (SELECT e.about_user_id FROM timeline_event e
                                  WHERE e.ticket_id = t.id AND e.kind IN (%s) ORDER BY e.id DESC LIMIT 1)
                                OR t.owner_id IS NULL)
                                """.formatted(OWNER_CHANGES))
                        .param("channels", channels)
                        .query(String.class)
                        .list())
                .as("tickets with an owner whom nothing explains")
                .isEmpty();
    }

    /** The ticket itself says it, to whoever opens it. */
    void everyOpenTicketSaysWhoseItIsAndWhy() {
        var anna = office.anna().show("my-teams-open");
        for (var subject : anna.rows("").locator(".subject").allTextContents()) {
            var ticket = anna.open(subject);
            var owner = ticket.owner().inputValue();
            assertThat(ticket.why().innerText()).as(subject).containsPattern(owner.isEmpty() ? LEFT : GIVEN);
        }
    }

    void theCountsAreThoseOfAPlainRecount() {
        office.boss().page().navigate(office.start());
        var team = new TicketScope(Reach.TEAM, true);
        countsAreRight(office.anna(), office.annaHerself(), team);
        countsAreRight(office.ben(), office.benHimself(), team);
        countsAreRight(office.boss(), office.admin(), new TicketScope(Reach.EVERYTHING, true));
    }

    private void countsAreRight(DeskScreen desk, Person person, TicketScope scope) {
        await().pollInSameThread()
                .untilAsserted(() -> ListsModel.read(jdbc)
                        .counts(person.id(), scope)
                        .forEach((view, tickets) -> assertThat(shown(desk, view.slug()))
                                .as(person.name() + " " + view)
                                .isEqualTo(tickets)));
        assertThat(shown(desk, "sent")).as("sent").isEqualTo(answered(person));
    }

    private long answered(Person person) {
        return jdbc.sql("SELECT COUNT(DISTINCT m.ticket_id) FROM message m JOIN ticket t ON t.id = m.ticket_id"
                        + " WHERE m.user_id = ? AND m.kind = 'TO_CUSTOMER' AND t.shelf = 'DESK'")
                .param(person.id().value())
                .query(Long.class)
                .single();
    }

    private static long shown(DeskScreen desk, String slug) {
        return Long.parseLong(desk.count(slug).innerText().replaceAll("\\D", ""));
    }

    private long number(String sql) {
        return jdbc.sql(sql).param("channels", channels).query(Long.class).single();
    }

    private long messagesSaying(String mark, String kind) {
        return jdbc.sql(
                        "SELECT COUNT(*) FROM message m JOIN ticket t ON t.id = m.ticket_id"
                                + " WHERE t.channel_id IN (:channels) AND m.kind = :kind AND m.plain LIKE CONCAT('%', :mark, '%')")
                .param("channels", channels)
                .param("kind", kind)
                .param("mark", mark)
                .query(Long.class)
                .single();
    }
}
