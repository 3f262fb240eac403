package io.stellwerk.benchmarks;

import io.stellwerk.accounts.Accounts;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.base.WakeUps;
import io.stellwerk.contacts.ContactAttributes;
import io.stellwerk.contacts.ContactSearch;
import io.stellwerk.contacts.Contacts;
import io.stellwerk.routing.Decisions;
import io.stellwerk.tickets.Categories;
import io.stellwerk.tickets.Statuses;
import io.stellwerk.tickets.TicketBoard;
import io.stellwerk.tickets.TicketClocks;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketLabels;
import io.stellwerk.tickets.TicketLists;
import io.stellwerk.tickets.TicketQuery;
import io.stellwerk.tickets.TicketRow;
import io.stellwerk.tickets.TicketSearch;
import io.stellwerk.tickets.TicketStatus;
import io.stellwerk.tickets.TicketView;
import io.stellwerk.tickets.Tickets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;

/** Calls the services as the help desk's screens do. */
@TestComponent
class InboxReader {

    private static final int PAGE = 30;
    private static final int LANE = 20;
    private static final int CONTACTS_SEARCHED = 200;

    private final TicketLists lists;
    private final TicketBoard board;
    private final Statuses statuses;
    private final Tickets tickets;
    private final Contacts contacts;
    private final ContactAttributes attributes;
    private final ContactSearch contactSearch;
    private final Accounts accounts;
    private final Decisions decisions;
    private final Categories categories;
    private final TicketLabels labels;
    private final TicketClocks clocks;
    private final WakeUps wakeUps;

    InboxReader(
            TicketLists lists,
            TicketBoard board,
            Statuses statuses,
            Tickets tickets,
            Contacts contacts,
            ContactAttributes attributes,
            ContactSearch contactSearch,
            Accounts accounts,
            Decisions decisions,
            Categories categories,
            TicketLabels labels,
            TicketClocks clocks,
            WakeUps wakeUps) {
        this.lists = lists;
        this.board = board;
        this.statuses = statuses;
        this.tickets = tickets;
        this.contacts = contacts;
        this.attributes = attributes;
        this.contactSearch = contactSearch;
        this.accounts = accounts;
        this.decisions = decisions;
        this.categories = categories;
        this.labels = labels;
        this.clocks = clocks;
        this.wakeUps = wakeUps;
    }

    List<TicketRow> page(TicketView view, Optional<TicketRow> after) {
        return named(lists.page(view, TicketSearch.NOTHING, after, PAGE + 1).tickets());
    }

    /** As far down as there are tickets, {@code depth} at most. */
    Optional<TicketRow> deep(TicketView view, int depth) {
        var rows =
                lists.page(view, TicketSearch.NOTHING, Optional.empty(), depth).tickets();
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(rows.size() * 9 / 10));
    }

    List<TicketRow> search(TicketView view, String words) {
        return found(lists.page(view, words(words), Optional.empty(), PAGE + 1).tickets());
    }

    private TicketSearch words(String words) {
        return new TicketSearch(
                words, contactSearch.find(words, CONTACTS_SEARCHED).ids());
    }

    private List<TicketRow> found(List<TicketRow> rows) {
        attributes.facts(rows.stream().map(TicketRow::contact).toList());
        return named(rows);
    }

    /** As after something changed in all of its columns. */
    void board(TicketView view, String words) {
        wakeUps.wake(Tickets.ALL);
        var lanes = statuses.all().stream().collect(Collectors.toMap(TicketStatus::id, status -> LANE));
        var rows = board.page(query(view, words), lanes).lanes().values().stream()
                .flatMap(List::stream)
                .toList();
        if (words.isEmpty()) {
            named(rows);
        } else {
            found(rows);
        }
    }

    private TicketQuery query(TicketView view, String words) {
        return TicketQuery.of(view).with(words.isEmpty() ? TicketSearch.NOTHING : words(words));
    }

    /** As after something changed: nothing read before is good any more. */
    void counts() {
        wakeUps.wake(Tickets.ALL);
        lists.counts(EnumSet.allOf(TicketView.class));
    }

    void open(TicketId ticket) {
        var shown = tickets.show(ticket).orElseThrow();
        contacts.find(shown.ticket().contact());
        accounts.byId(shown.ticket().owner().stream().toList());
        decisions.of(ticket);
    }

    void reply(TicketId ticket) {
        tickets.reply(ticket, SafeHtml.fromPlain("It is on its way and will arrive tomorrow."));
    }

    private List<TicketRow> named(List<TicketRow> rows) {
        contacts.byId(rows.stream().map(TicketRow::contact).toList());
        accounts.byId(
                rows.stream().flatMap(row -> row.owner().stream()).distinct().toList());
        var ids = rows.stream().map(TicketRow::id).toList();
        categories.all();
        labels.tags(ids);
        clocks.of(ids);
        return rows;
    }
}
