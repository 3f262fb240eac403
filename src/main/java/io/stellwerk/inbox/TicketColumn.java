package io.stellwerk.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Section;
import io.stellwerk.tickets.TicketId;
import java.util.List;
import java.util.Set;

/** The list of a view: its head, the tickets in rows or as a board, or what will appear here. */
class TicketColumn extends Composite<Section> {

    private final ListHead head;
    private final FilterBar filters;
    private final Control control;
    private final Ticks selection = new Ticks();
    private final BulkBar bulk;
    private final NothingHere empty;
    private final Board board;
    private TicketList list;
    private Layout layout = Layout.SPLIT;
    private transient Columns columns = Columns.USUAL;

    /** What the column asks for. */
    interface Control extends BulkOperator {

        /** The end of the list is near. */
        void readOn();

        /** The address says what is ticked. */
        void ticked(Ticked now);
    }

    TicketColumn(ListHead head, FilterBar filters, LeftBehind left, Board board, NothingHere empty, Control control) {
        this.head = head;
        this.filters = filters;
        this.board = board;
        this.empty = empty;
        this.control = control;
        bulk = new BulkBar(selection, control, this::choose);
        board.setVisible(false);
        list = list();
        getContent().addClassName("sw-tickets");
        getContent().setAriaLabel(getTranslation("inbox.list"));
        getContent().add(head, filters, bulk, left, list, board, empty);
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
        showAbove(place, spread.leftOut());
        board.show(place, spread);
        bulk.setVisible(false);
        list.setVisible(false);
        empty.show(place);
        empty.setVisible(empty.isByRole());
        board.setVisible(!empty.isByRole());
    }

    /** Says what of the address was not understood. */
    void tell(Misread misread) {
        head.tell(misread);
    }

    void count(long now) {
        head.count(now);
    }

    /** Shows the same list as it is now. */
    void show(Place place, ListPage page) {
        showAbove(place, page.leftOut());
        list.show(place, page);
        showTicked();
        board.setVisible(false);
        list.setVisible(true);
        empty.show(place);
        showWhetherEmpty();
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

    private void showAbove(Place place, Set<LeftOut> leftOut) {
        head.show(place, leftOut);
        filters.show(place);
        bulk.offer(place.view());
    }

    void refreshOwners() {
        bulk.refreshOwners();
    }

    void refreshStatuses() {
        bulk.refreshStatuses();
        filters.refresh();
    }

    void refreshFilters() {
        filters.refresh();
    }

    void append(Place place, ListPage page) {
        list.append(place, page);
        showTicked();
    }

    void select(Place place) {
        head.select(place);
        filters.show(place);
        if (place.layout() == Layout.BOARD) {
            board.select(place);
        } else {
            list.select(place);
        }
    }

    /** The same list in a view that is called otherwise. */
    void call(Place place) {
        head.call(place);
        empty.show(place);
        select(place);
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
        bulk.show(list.ids(), list.hasMore(), head.counted());
    }
}
