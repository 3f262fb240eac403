package io.stellwerk.inbox;

import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.UserId;
import io.stellwerk.channels.ChannelAccount;
import io.stellwerk.channels.Channels;
import io.stellwerk.contacts.Contact;
import io.stellwerk.contacts.ContactId;
import io.stellwerk.contacts.ContactSearch;
import io.stellwerk.contacts.Contacts;
import io.stellwerk.contacts.FoundContacts;
import io.stellwerk.team.Team;
import io.stellwerk.team.Teams;
import io.stellwerk.tickets.BulkTickets;
import io.stellwerk.tickets.SlaReading;
import io.stellwerk.tickets.StatusId;
import io.stellwerk.tickets.Statuses;
import io.stellwerk.tickets.TicketBoard;
import io.stellwerk.tickets.TicketClocks;
import io.stellwerk.tickets.TicketLists;
import io.stellwerk.tickets.TicketQuery;
import io.stellwerk.tickets.TicketRow;
import io.stellwerk.tickets.TicketSearch;
import io.stellwerk.tickets.TicketStatus;
import io.stellwerk.tickets.TicketTeams;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads the ticket list, with the names of a whole page at once. */
@Component
class Listing {

    /** More would take long, and be too many to read. */
    static final int CONTACTS_SEARCHED = 200;

    private static final Set<LeftOut> EVERYTHING = Set.of();

    private final TicketLists lists;
    private final TicketBoard board;
    private final Contacts contacts;
    private final ContactSearch search;
    private final ContactHits contactHits;
    private final Accounts accounts;
    private final Statuses statuses;
    private final RowLabelsReader labels;
    private final Channels channels;
    private final TicketTeams ticketTeams;
    private final Teams teams;
    private final TicketClocks clocks;
    private final MentionExcerpts mentions;
    private final Clock clock;

    Listing(
            TicketLists lists,
            TicketBoard board,
            Contacts contacts,
            ContactSearch search,
            ContactHits contactHits,
            Accounts accounts,
            Statuses statuses,
            RowLabelsReader labels,
            Channels channels,
            TicketTeams ticketTeams,
            Teams teams,
            TicketClocks clocks,
            MentionExcerpts mentions,
            Clock clock) {
        this.labels = labels;
        this.clocks = clocks;
        this.mentions = mentions;
        this.clock = clock;
        this.statuses = statuses;
        this.lists = lists;
        this.board = board;
        this.contacts = contacts;
        this.search = search;
        this.contactHits = contactHits;
        this.accounts = accounts;
        this.channels = channels;
        this.ticketTeams = ticketTeams;
        this.teams = teams;
    }

    ListPage newest(Place place, int size) {
        return page(place, Optional.empty(), size);
    }

    /** How many tickets the whole list has. */
    long count(Place place) {
        return lists.count(query(place));
    }

    ListPage after(Place place, ListedTicket last, int size) {
        return page(place, Optional.of(last.ticket()), size);
    }

    /** Everything that the list of this place has by then. */
    BulkTickets.WholeList whole(Place place, Instant asOf) {
        return new BulkTickets.WholeList(query(place), asOf);
    }

    /** How the tickets of this place spread over these statuses, and the first of those that are to be read. */
    Spread spread(Place place, List<TicketStatus> shown, Map<StatusId, Integer> sizes) {
        var people = searched(place);
        var page = board.page(query(place, people), sizes);
        var listed = named(
                        place,
                        page.lanes().values().stream().flatMap(List::stream).toList())
                .stream()
                .collect(Collectors.groupingBy(ticket -> ticket.status().id()));
        var lanes = sizes.keySet().stream()
                .collect(Collectors.toMap(
                        status -> status,
                        status -> new ListPage(
                                listed.getOrDefault(status, List.of()), page.hasMore(status), EVERYTHING)));
        return new Spread(shown, page.counts(), lanes, leftOut(page.complete(), people));
    }

    /** What follows in one status. */
    ListPage lane(Place place, StatusId status, ListedTicket after, int size) {
        var rows = board.after(query(place), status, after.ticket(), size + 1);
        return new ListPage(named(place, rows.stream().limit(size).toList()), rows.size() > size, EVERYTHING);
    }

    private ListPage page(Place place, Optional<TicketRow> after, int size) {
        var people = searched(place);
        var page = lists.page(query(place, people), after, size + 1);
        var rows = page.tickets();
        return new ListPage(
                named(place, rows.stream().limit(size).toList()), rows.size() > size, leftOut(page.complete(), people));
    }

    private TicketQuery query(Place place) {
        return query(place, searched(place));
    }

    private static TicketQuery query(Place place, FoundContacts people) {
        return place.query(new TicketSearch(place.words(), people.ids()));
    }

    private FoundContacts searched(Place place) {
        return place.words().isEmpty() ? FoundContacts.NOBODY : search.find(place.words(), CONTACTS_SEARCHED);
    }

    private static Set<LeftOut> leftOut(boolean tickets, FoundContacts people) {
        var leftOut = EnumSet.noneOf(LeftOut.class);
        if (!tickets) {
            leftOut.add(LeftOut.OLDER);
        }
        if (!people.all()) {
            leftOut.add(LeftOut.CONTACTS);
        }
        return leftOut;
    }

    private List<ListedTicket> named(Place place, List<TicketRow> read) {
        var rows = mentions.of(place, read);
        var who = contacts.byId(rows.stream().map(TicketRow::contact).toList());
        var owners = accounts.byId(
                rows.stream().flatMap(row -> row.owner().stream()).distinct().toList());
        var labelled = labels.of(rows);
        var slas = clocks.of(rows.stream().map(TicketRow::id).toList());
        var now = clock.instant();
        var found = contactHits.of(place.words(), rows, who);
        var listed = rows.stream()
                .map(row -> named(
                        row,
                        who,
                        owners,
                        Objects.requireNonNull(labelled.get(row.id())),
                        Optional.ofNullable(slas.get(row.id())).flatMap(sla -> sla.pressing(now)),
                        Optional.ofNullable(found.get(row.id()))))
                .toList();
        return place.layout() == Layout.TABLE ? withColumns(listed) : listed;
    }

    /** What only the table shows. */
    private List<ListedTicket> withColumns(List<ListedTicket> listed) {
        var assigned = ticketTeams.of(listed.stream().map(ListedTicket::id).toList());
        var teamNames = teams.all().stream().collect(Collectors.toMap(Team::id, Team::name));
        var channelNames = channels.all().stream().collect(Collectors.toMap(ChannelAccount::id, ChannelAccount::name));
        return listed.stream()
                .map(ticket -> ticket.with(
                        channelNames.getOrDefault(ticket.ticket().channel(), ""),
                        assigned.getOrDefault(ticket.id(), List.of()).stream()
                                .map(team -> teamNames.getOrDefault(team, ""))
                                .toList()))
                .toList();
    }

    private ListedTicket named(
            TicketRow row,
            Map<ContactId, Contact> who,
            Map<UserId, Person> owners,
            RowLabels labelled,
            Optional<SlaReading> sla,
            Optional<ContactHit> hit) {
        var contact = Optional.ofNullable(who.get(row.contact())).map(Contact::name);
        return new ListedTicket(
                row,
                contact.orElse(""),
                row.owner().map(owners::get),
                statuses.of(row),
                labelled,
                sla,
                hit,
                "",
                List.of());
    }
}
