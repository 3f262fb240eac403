package io.stellwerk.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.stellwerk.base.ui.Numbers;
import io.stellwerk.tickets.ChangedLanes;
import io.stellwerk.tickets.StatusId;
import io.stellwerk.tickets.StrandedDraft;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketStatus;
import io.stellwerk.tickets.TicketView;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** The list of a view: its name and count, the words searched for, the tickets or what will appear here. */
class TicketColumn extends Composite<Section> {

    private final H1 title = new H1();
    private final Span count = new Span();
    private final SearchLine words;
    private final FilterBar filters;
    private final ViewMenu menu;
    private final Div partial = new Div();
    private final Div about = new Div();
    private final Control control;
    private final Ticks selection = new Ticks();
    private final LayoutSwitch layouts;
    private final BulkBar bulk;
    private final LeftBehind left;
    private final NothingHere empty;
    private final Board board;
    private TicketList list;
    private Layout layout = Layout.SPLIT;
    private transient Columns columns = Columns.USUAL;
    private long tickets;
    private boolean searching;

    /** What the column asks for. */
    interface Control extends BulkOperator, BoardLane.Reading {

        /** The end of the list is near. */
        void readOn();

        /** The view with everything that the reader may search. */
        TicketView widest();

        /** Whether their role hides every ticket from them. */
        boolean seesNone();

        /** The words for a view without tickets, which go by why there are none. */
        String nothingIn(TicketView view);

        /** From now on the list is laid out like this. */
        void layOut(Layout layout);

        /** What the reader wrote in tickets that they cannot answer any more, if this view is the place for it. */
        List<StrandedDraft> strandedIn(TicketView view);

        /** Throws it away; false when that did not work and the reader was told. */
        boolean discard(StrandedDraft draft);

        /** The address says what is ticked. */
        void ticked(Ticked now);

        /** Puts a ticket of the board into another column; false when that did not work and the reader was told. */
        boolean move(TicketId ticket, StatusId status);
    }

    TicketColumn(FilterBar filters, ViewMenu menu, Control control) {
        this.filters = filters;
        this.menu = menu;
        this.control = control;
        words = new SearchLine(control::widest);
        layouts = new LayoutSwitch(control::layOut);
        bulk = new BulkBar(selection, control, this::choose);
        left = new LeftBehind(
                getTranslation("inbox.left.drafts"), draft -> "", (draft, words) -> false, control::discard);
        empty = new NothingHere(control, words);
        board = new Board(control, control::move);
        board.setVisible(false);
        list = list();
        getContent().addClassName("sw-tickets");
        getContent().setAriaLabel(getTranslation("inbox.list"));
        count.addClassNames("count", "sw-number");
        partial.addClassName("sw-partial");
        about.addClassName("sw-about");
        about.setText(getTranslation("inbox.view.customer-agent.about"));
        var line = new Div(title, count, layouts, menu);
        line.addClassName("line");
        getContent().add(new Header(line, about, words, partial), filters, bulk, left, list, board, empty);
    }

    /** Has room of its own at the end of the column, where it covers nothing. */
    void below(Component what) {
        getContent().add(what);
    }

    /** Shows another list from its beginning. */
    void begin(Place place, ListPage page, long tickets) {
        shape(place.layout(), Columns.of(place.cut()));
        selection.clear();
        list.begin();
        count(tickets);
        show(place, page);
    }

    /** Shows another list as a board. */
    void begin(Place place, Spread spread, long tickets) {
        selection.clear();
        count(tickets);
        show(place, spread);
    }

    /** Shows the same board as it is now. */
    void show(Place place, Spread spread) {
        head(place);
        say(spread.leftOut());
        board.show(place, spread);
        bulk.setVisible(false);
        list.setVisible(false);
        empty.show(place);
        empty.setVisible(control.seesNone());
        board.setVisible(!control.seesNone());
    }

    /** How much of the board to read. */
    Map<StatusId, Integer> lanes(Place place, List<TicketStatus> statuses, ChangedLanes changed) {
        return board.wanted(place, statuses, changed);
    }

    /** Whether the board has a card for it. */
    boolean boardLists(TicketId ticket) {
        return board.lists(ticket);
    }

    void count(long now) {
        tickets = now;
        count.setText(Numbers.whole(tickets));
    }

    /** Shows the same list as it is now. */
    void show(Place place, ListPage page) {
        head(place);
        say(page.leftOut());
        list.show(place, page);
        showTicked();
        board.setVisible(false);
        list.setVisible(true);
        empty.show(place);
        showWhetherEmpty();
    }

    private void say(Set<LeftOut> leftOut) {
        partial.setVisible(!leftOut.isEmpty());
        partial.setText(leftOut.stream()
                .sorted()
                .map(what -> getTranslation("inbox.search.left-out." + Words.key(what), Listing.CONTACTS_SEARCHED))
                .collect(Collectors.joining(" ")));
    }

    /** An empty list is hidden by its look alone, as its rows go only from a component that is visible. */
    private void showWhetherEmpty() {
        list.setClassName("empty", list.isEmpty());
        empty.setVisible(list.isEmpty());
    }

    /** What was kept under the pointer went. */
    private void settled() {
        showTicked();
        showWhetherEmpty();
    }

    private void head(Place place) {
        partial.setVisible(false);
        searching = !place.words().isEmpty();
        title.setText(Words.list(place));
        about.setVisible(place.view() == TicketView.CUSTOMER_AGENT);
        menu.show(place);
        filters.show(place);
        bulk.offer(place.view());
        left.show(control.strandedIn(place.view()));
        count.setVisible(!searching);
        words.show(place);
        layouts.show(place);
    }

    void refreshOwners() {
        bulk.refreshOwners();
    }

    void append(Place place, ListPage page) {
        list.append(place, page);
        showTicked();
    }

    void select(Place place) {
        menu.show(place);
        filters.show(place);
        layouts.show(place);
        if (place.layout() == Layout.BOARD) {
            board.select(place);
        } else {
            list.select(place);
        }
    }

    boolean hasMore() {
        return list.hasMore();
    }

    List<ListedTicket> tickets() {
        return list.tickets();
    }

    /** What is on the screen, be it kept only under the pointer. */
    List<TicketId> ids() {
        return list.ids();
    }

    void forget(Set<TicketId> gone) {
        list.forget(gone);
    }

    private void shape(Layout wanted, Columns facts) {
        if (layout != wanted || !columns.equals(facts)) {
            layout = wanted;
            columns = facts;
            var another = list();
            getContent().replace(list, another);
            list = another;
        }
    }

    private TicketList list() {
        return new TicketList(ListShape.of(layout, columns), selection, this::choose, control::readOn, this::settled);
    }

    /** Ticks what is on the screen of these. */
    void tick(Ticked wanted) {
        if (list.isVisible()) {
            selection.tick(wanted, list.ids());
            list.again();
            showTicked();
        }
    }

    Ticked ticked() {
        return selection.ticked();
    }

    private void choose() {
        list.again();
        showTicked();
        control.ticked(ticked());
    }

    private void showTicked() {
        bulk.show(list.ids(), list.hasMore(), searching ? OptionalLong.empty() : OptionalLong.of(tickets));
    }
}
