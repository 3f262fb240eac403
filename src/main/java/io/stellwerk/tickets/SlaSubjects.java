package io.stellwerk.tickets;

import io.stellwerk.base.Utc;
import io.stellwerk.contacts.ContactAttributes;
import io.stellwerk.contacts.ContactId;
import io.stellwerk.contacts.Contacts;
import io.stellwerk.tickets.SlaCondition.Property;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads tickets for policies, many in a fixed number of statements. */
@Repository
class SlaSubjects {

    private record Row(
            TicketId id,
            Instant openedAt,
            TicketType type,
            ChannelId channel,
            ContactId contact,
            Set<String> priority,
            Set<String> category) {}

    private record Said(TicketId ticket, MessageKind kind, Instant at) {}

    private final JdbcClient jdbc;
    private final TicketStages stages;
    private final AssignedTeams teams;
    private final Contacts contacts;
    private final ContactAttributes attributes;

    SlaSubjects(
            JdbcClient jdbc,
            TicketStages stages,
            AssignedTeams teams,
            Contacts contacts,
            ContactAttributes attributes) {
        this.jdbc = jdbc;
        this.stages = stages;
        this.teams = teams;
        this.contacts = contacts;
        this.attributes = attributes;
    }

    List<SlaSubject> read(Collection<TicketId> tickets, SlaBook book) {
        var rows = rows(tickets);
        var said = said(tickets);
        var stagesOf = stages.of(tickets);
        var samples = new Samples(rows, book);
        return rows.stream()
                .map(row -> new SlaSubject(
                        row.id(),
                        samples.of(row),
                        row.openedAt(),
                        moments(said.getOrDefault(row.id(), List.of()), MessageKind.FROM_CUSTOMER),
                        moments(said.getOrDefault(row.id(), List.of()), MessageKind.TO_CUSTOMER),
                        stagesOf.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private List<Row> rows(Collection<TicketId> tickets) {
        return jdbc.sql(
                        "SELECT id, opened_at, type, channel_id, contact_id, priority, category_id FROM ticket WHERE id IN (:ids) ORDER BY id")
                .param("ids", TicketStages.ids(tickets))
                .query((row, number) -> new Row(
                        new TicketId(row.getLong("id")),
                        Utc.read(row, "opened_at"),
                        TicketType.valueOf(row.getString("type")),
                        new ChannelId(row.getLong("channel_id")),
                        new ContactId(row.getLong("contact_id")),
                        Set.of(row.getString("priority")),
                        Optional.ofNullable(row.getString("category_id")).stream()
                                .collect(Collectors.toSet())))
                .list();
    }

    private Map<TicketId, List<Said>> said(Collection<TicketId> tickets) {
        return jdbc
                .sql("""
                        SELECT ticket_id, kind, COALESCE(resent_at, written_at) AS said_at FROM message
                        WHERE ticket_id IN (:ids) AND kind IN ('FROM_CUSTOMER', 'TO_CUSTOMER') AND delivery <> 'FAILED'
                        """)
                .param("ids", TicketStages.ids(tickets))
                .query((row, number) -> new Said(
                        new TicketId(row.getLong("ticket_id")),
                        MessageKind.valueOf(row.getString("kind")),
                        Utc.read(row, "said_at")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Said::ticket));
    }

    private static List<Instant> moments(List<Said> said, MessageKind kind) {
        return said.stream().filter(each -> each.kind() == kind).map(Said::at).toList();
    }

    /** Reads only what some condition looks at. */
    private final class Samples {

        private final Map<TicketId, Set<String>> teamsOf;
        private final Map<ContactId, Set<String>> domains;
        private final Map<ContactId, Set<String>> companies;

        Samples(List<Row> rows, SlaBook book) {
            var ids = rows.stream().map(Row::id).toList();
            var people = rows.stream().map(Row::contact).collect(Collectors.toSet());
            teamsOf = book.looksAt(Property.TEAM) ? teamsOf(ids) : Map.of();
            domains = book.looksAt(Property.CONTACT_DOMAIN) ? domains(people) : Map.of();
            companies = book.looksAt(Property.CONTACT_COMPANY) ? companies(people) : Map.of();
        }

        SlaSample of(Row row) {
            var values = new EnumMap<Property, Set<String>>(Property.class);
            values.put(Property.CHANNEL, Set.of(String.valueOf(row.channel().value())));
            values.put(Property.TYPE, Set.of(row.type().name()));
            values.put(Property.TEAM, teamsOf.getOrDefault(row.id(), Set.of()));
            values.put(Property.PRIORITY, row.priority());
            values.put(Property.CATEGORY, row.category());
            values.put(Property.CONTACT_DOMAIN, domains.getOrDefault(row.contact(), Set.of()));
            values.put(Property.CONTACT_COMPANY, companies.getOrDefault(row.contact(), Set.of()));
            return new SlaSample(values);
        }
    }

    private Map<TicketId, Set<String>> teamsOf(Collection<TicketId> tickets) {
        return teams.ofAll(tickets).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .map(team -> String.valueOf(team.value()))
                                .collect(Collectors.toSet())));
    }

    private Map<ContactId, Set<String>> domains(Set<ContactId> people) {
        return contacts.byId(people).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> Set.of(entry.getValue().email().domain())));
    }

    private Map<ContactId, Set<String>> companies(Set<ContactId> people) {
        return attributes.companies(people).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> Set.of(entry.getValue().toLowerCase(Locale.ROOT))));
    }
}
