package io.stellwerk.inbox;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.shared.Registration;
import io.stellwerk.base.ui.LiveUpdates;
import io.stellwerk.tickets.BulkChange;
import io.stellwerk.tickets.BulkTickets;
import io.stellwerk.tickets.ChangedLanes;
import io.stellwerk.tickets.StatusId;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketStatus;
import io.stellwerk.tickets.TicketType;
import io.stellwerk.tickets.TicketView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Keeps the ticket list filled: from its beginning, further down, and again when something changed. */
class ListReader {

    private final Desk desk;
    private final LiveUpdates live;
    private final LeftBehind left;
    private final Board board;
    private final MovedCards cards;
    private final TicketColumn column;
    private final ListPages pages;
    private final UnreadLanes unread = new UnreadLanes();
    private Optional<Place> place = Optional.empty();
    private boolean takesDrafts;
    private Registration watch = () -> {};

    ListReader(Desk desk, ViewDesk views, ViewActions actions, LiveUpdates live) {
        this.desk = desk;
        this.live = live;
        pages = new ListPages(desk);
        left = new LeftBehind(
                I18NProvider.translate("inbox.left.drafts"),
                draft -> "",
                (draft, late) -> false,
                new StrandedDrafts(desk.writing())::discard);
        board = new Board(desk, this::move);
        cards = new MovedCards(desk, board, this::refresh);
        var words = new SearchLine(desk::widest);
        column = new TicketColumn(
                new ListHead(new LayoutSwitch(desk::layOut), new ViewMenu(actions), words),
                new FilterBar(views.choices()),
                left,
                board,
                new NothingHere(this::whyNothingIn, words),
                new Control());
    }

    TicketColumn column() {
        return column;
    }

    void show(Place here, Map<TicketView, Long> counts, Ticked ticked) {
        if (place.filter(here::listsTheSameAs).isPresent()) {
            goOn(here);
            sayWhatIsTicked(here, ticked);
        } else {
            begin(here, counts, ticked);
        }
    }

    /** Somebody changed the view, or deleted it. Nobody ticked all of a list that has become another one. */
    void renew(Place here, Map<TicketView, Long> counts) {
        var ticked = column.ticked();
        if (place.filter(here::showsTheSameAs).isPresent()) {
            goOn(here);
        } else {
            begin(here, counts, ticked.wholeList() ? Ticked.NOTHING : ticked);
        }
    }

    private void goOn(Place here) {
        boolean sameView = place.map(Place::cut).equals(Optional.of(here.cut()));
        place = Optional.of(here);
        if (sameView) {
            column.select(here);
        } else {
            column.call(here);
        }
    }

    /** Only what was read is where one is: whoever comes once more reads what could not be read before. */
    private void begin(Place here, Map<TicketView, Long> counts, Ticked ticked) {
        watch(here);
        column.tell(Misread.NOTHING);
        begin(here, count(here, counts), ticked);
        column.tick(ticked);
        place = Optional.of(here);
    }

    /** Another address of the same list may say something else, as when somebody went back. */
    private void sayWhatIsTicked(Place here, Ticked said) {
        if (!said.equals(column.ticked())) {
            AddressBar.sayOnceThere(column, here.href(column.ticked()));
        }
    }

    /** Says what of the address was not understood, and takes it out of there. */
    void tell(Misread misread) {
        if (!misread.isNothing()) {
            column.tell(misread);
            place.ifPresent(here -> AddressBar.sayOnceThere(column, here.href(column.ticked())));
        }
    }

    void count(Map<TicketView, Long> counts) {
        place.ifPresent(here -> column.count(count(here, counts)));
    }

    /** Something changed in such views that no ticket tells. */
    void refreshIf(Predicate<TicketView> concerned) {
        place.filter(here -> concerned.test(here.view())).ifPresent(here -> {
            watch(here);
            refresh();
        });
    }

    /** The reader may see others, so that the list has other tickets. */
    void refreshScope() {
        place.ifPresent(this::watch);
        refresh();
        column.refreshOwners();
    }

    /** There are other statuses, or they are called otherwise. */
    void refreshStatuses() {
        refresh();
        column.refreshStatuses();
    }

    /** Whether the reader looks here for what they wrote. */
    boolean takesDrafts() {
        return takesDrafts;
    }

    private void watch(Place here) {
        watch.remove();
        takesDrafts = desk.takesDraftsIn(here.view());
        unread.forget();
        watch = live.watch(
                column,
                onChange -> desk.watch(here.view(), told -> hear(told, onChange)),
                () -> unread.read(this::refresh));
    }

    private void hear(ChangedLanes told, Runnable onChange) {
        unread.add(told);
        onChange.run();
    }

    private void begin(Place here, long tickets, Ticked ticked) {
        if (here.layout() == Layout.BOARD) {
            column.begin(here, spread(here, ChangedLanes.ALL), tickets);
        } else {
            column.begin(here, pages.first(here, ticked), tickets);
        }
        pages.reached(column.tickets().size());
        showLeft();
    }

    private void refresh() {
        refresh(ChangedLanes.ALL);
    }

    private void refresh(ChangedLanes lanes) {
        place.ifPresent(here -> {
            if (here.layout() == Layout.BOARD) {
                column.show(here, spread(here, lanes));
            } else {
                column.show(here, pages.again(here, column));
            }
            showLeft();
        });
    }

    private void showLeft() {
        left.show(takesDrafts ? desk.writing().stranded() : List.of());
    }

    private String whyNothingIn(TicketView view) {
        if (desk.seesNone()) {
            return NothingHere.BY_ROLE;
        }
        var whyNot = view == TicketView.CUSTOMER_AGENT && !desk.hasAgentChannel() ? ".nowhere" : "";
        return "inbox.empty." + view.slug() + whyNot;
    }

    private boolean move(TicketId ticket, StatusId from, StatusId to) {
        return cards.move(ticket, from, to);
    }

    /** Another hit of a search can push one out of any column. */
    private Spread spread(Place here, ChangedLanes lanes) {
        var all = here.words().isEmpty() ? lanes : ChangedLanes.ALL;
        var statuses = desk.statuses();
        return desk.spread(here, statuses, board.wanted(here, statuses, all));
    }

    private void readOn() {
        var known = column.tickets();
        if (!known.isEmpty() && column.hasMore()) {
            place.ifPresent(here -> column.append(here, pages.behind(here, known.getLast())));
            pages.reached(column.tickets().size());
        }
    }

    private long count(Place here, Map<TicketView, Long> counts) {
        return here.cut().isPlain() ? counts.getOrDefault(here.view(), 0L) : desk.count(here);
    }

    private class Control implements TicketColumn.Control {
        @Override
        public void readOn() {
            ListReader.this.readOn();
        }

        @Override
        public void ticked(Ticked now) {
            place.ifPresent(here -> AddressBar.say(column, here.href(now)));
        }

        @Override
        public Optional<BulkTickets> chosen(Ticks selection) {
            return place.map(here -> desk.bulk().chosen(here, selection));
        }

        @Override
        public void perform(BulkTickets tickets, BulkChange change) {
            desk.bulk().start(tickets, change);
        }

        @Override
        public String words(BulkChange change) {
            return desk.bulk().words(change);
        }

        @Override
        public List<OwnerOption> owners() {
            return desk.owners(TicketType.EMAIL);
        }

        @Override
        public List<TicketStatus> statuses() {
            return desk.statuses();
        }

        @Override
        public boolean mayTidy() {
            return desk.bulk().mayTidy();
        }
    }
}
