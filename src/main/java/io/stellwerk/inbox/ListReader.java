package io.stellwerk.inbox;

import com.vaadin.flow.shared.Registration;
import io.stellwerk.base.ui.LiveUpdates;
import io.stellwerk.base.ui.Toasts;
import io.stellwerk.tickets.BulkChange;
import io.stellwerk.tickets.CardMove;
import io.stellwerk.tickets.ChangedLanes;
import io.stellwerk.tickets.StatusId;
import io.stellwerk.tickets.StrandedDraft;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketStatus;
import io.stellwerk.tickets.TicketType;
import io.stellwerk.tickets.TicketView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/** Keeps the ticket list filled: from its beginning, further down, and again when something changed. */
class ListReader {

    private static final int PAGE = 30;
    private static final int MOST_READ_AGAIN = 200;

    private final Desk desk;
    private final TicketColumn column;
    private final LiveUpdates live;
    private final StrandedDrafts stranded;
    private final Attempt attempt = new Attempt(this::refresh, () -> {});
    private Optional<Place> place = Optional.empty();
    private final AtomicReference<ChangedLanes> changed = new AtomicReference<>(ChangedLanes.NONE);
    private Registration watch = () -> {};

    ListReader(Desk desk, ViewDesk views, ViewActions actions, LiveUpdates live) {
        column = new TicketColumn(new FilterBar(views.choices()), new ViewMenu(actions), new Control());
        this.desk = desk;
        this.live = live;
        stranded = new StrandedDrafts(desk.writing());
    }

    TicketColumn column() {
        return column;
    }

    void show(Place here, Map<TicketView, Long> counts, Ticked ticked) {
        boolean same = place.filter(here::listsTheSameAs).isPresent();
        place = Optional.of(here);
        if (same) {
            column.select(here);
            sayWhatIsTicked(here, ticked);
        } else {
            watch(here);
            begin(here, count(here, counts), ticked);
            column.tick(ticked);
        }
    }

    /** Another address of the same list may say something else, as when somebody went back. */
    private void sayWhatIsTicked(Place here, Ticked said) {
        if (!said.equals(column.ticked())) {
            address(here, column.ticked());
        }
    }

    private void address(Place here, Ticked ticked) {
        column.getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, here.href(ticked)));
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

    private void watch(Place here) {
        watch.remove();
        changed.set(ChangedLanes.NONE);
        watch = live.watch(column, onChange -> desk.watch(here.view(), told -> hear(told, onChange)), this::catchUp);
    }

    private void hear(ChangedLanes told, Runnable onChange) {
        changed.accumulateAndGet(told, ChangedLanes::with);
        onChange.run();
    }

    /** What cannot be read now is read when it is tried again. */
    private void catchUp() {
        var told = changed.getAndSet(ChangedLanes.NONE);
        try {
            refresh(told);
        } catch (RuntimeException failed) {
            changed.accumulateAndGet(told, ChangedLanes::with);
            throw failed;
        }
    }

    private void begin(Place here, long tickets, Ticked ticked) {
        if (here.layout() == Layout.BOARD) {
            column.begin(here, spread(here, ChangedLanes.ALL), tickets);
        } else {
            column.begin(here, first(here, ticked), tickets);
        }
    }

    /** Farther down when something is ticked there. */
    private ListPage first(Place here, Ticked ticked) {
        var page = desk.newest(here, PAGE);
        return page.more() && !page.lacks(ticked.tickets()).isEmpty() ? desk.newest(here, MOST_READ_AGAIN) : page;
    }

    private void refresh() {
        refresh(ChangedLanes.ALL);
    }

    private void refresh(ChangedLanes lanes) {
        place.ifPresent(here -> {
            if (here.layout() == Layout.BOARD) {
                column.show(here, spread(here, lanes));
            } else {
                column.show(here, again(here));
            }
        });
    }

    private boolean move(TicketId ticket, StatusId status) {
        return attempt.done(moving(ticket), () -> {
            var move = desk.move(ticket, status);
            refresh();
            sayWhereItWent(move, status);
        });
    }

    /** A view may not list the status, so that the card is in no column any more. */
    private void sayWhereItWent(CardMove move, StatusId status) {
        if (!column.boardLists(move.ticket())) {
            desk.statuses().stream()
                    .filter(each -> each.id().equals(status))
                    .map(each -> say("inbox.board.moved", number(move), Words.name(each, column)))
                    .forEach(went -> Toasts.done(went, say("inbox.board.undo"), () -> takeBack(move)));
        }
    }

    private void takeBack(CardMove move) {
        attempt.done(moving(move.ticket()), () -> {
            desk.takeBack(move);
            refresh();
            Toasts.done(say("inbox.board.undone", number(move)));
        });
    }

    private static String moving(TicketId ticket) {
        return "move ticket %d on the board".formatted(ticket.value());
    }

    private static String number(CardMove move) {
        return Long.toString(move.ticket().value());
    }

    private String say(String key, Object... details) {
        return column.getTranslation(key, details);
    }

    /** Another hit of a search can push one out of any column. */
    private Spread spread(Place here, ChangedLanes lanes) {
        var all = here.words().isEmpty() ? lanes : ChangedLanes.ALL;
        var statuses = desk.statuses();
        return desk.spread(here, statuses, column.lanes(here, statuses, all));
    }

    /**
     * Reads what was read before, up to a limit; what lies deeper stays as it is until it is scrolled to anew, as long as
     * the reader may see it.
     */
    private ListPage again(Place here) {
        var head = desk.newest(here, Math.clamp(column.tickets().size(), PAGE, MOST_READ_AGAIN));
        column.forget(desk.outOfSight(head.lacks(column.ids())));
        var before = column.tickets();
        return head.more()
                ? head.followedBy(before, column.hasMore(), here.cut().sort().comparator())
                : head;
    }

    private void readOn() {
        var known = column.tickets();
        if (!known.isEmpty() && column.hasMore()) {
            place.ifPresent(here -> column.append(here, desk.after(here, known.getLast(), PAGE)));
        }
    }

    private class Control implements TicketColumn.Control {
        @Override
        public void readOn() {
            ListReader.this.readOn();
        }

        @Override
        public void layOut(Layout layout) {
            desk.layOut(layout);
        }

        @Override
        public List<OwnerOption> owners() {
            return desk.owners(TicketType.EMAIL);
        }

        @Override
        public void ticked(Ticked now) {
            place.ifPresent(here -> address(here, now));
        }

        @Override
        public TicketView widest() {
            return desk.widest();
        }

        @Override
        public boolean seesNone() {
            return desk.seesNone();
        }

        @Override
        public List<StrandedDraft> strandedIn(TicketView view) {
            return desk.takesDraftsIn(view) ? desk.writing().stranded() : List.of();
        }

        @Override
        public boolean discard(StrandedDraft draft) {
            return stranded.discard(draft);
        }

        @Override
        public List<TicketStatus> statuses() {
            return desk.statuses();
        }

        @Override
        public String nothingIn(TicketView view) {
            if (desk.seesNone()) {
                return "inbox.empty.by-role";
            }
            var whyNot = view == TicketView.CUSTOMER_AGENT && !desk.hasAgentChannel() ? ".nowhere" : "";
            return "inbox.empty." + view.slug() + whyNot;
        }

        @Override
        public boolean mayTidy() {
            return desk.bulk().mayTidy();
        }

        @Override
        public ListPage lane(Place here, StatusId status, ListedTicket after, int size) {
            return desk.lane(here, status, after, size);
        }

        @Override
        public Set<TicketId> outOfSight(Set<TicketId> among) {
            return desk.outOfSight(among);
        }

        @Override
        public boolean move(TicketId ticket, StatusId status) {
            return ListReader.this.move(ticket, status);
        }

        @Override
        public String words(BulkChange change) {
            return desk.bulk().words(change);
        }

        @Override
        public void perform(Ticks selection, BulkChange change) {
            place.ifPresent(here -> desk.bulk().start(here, selection, change));
        }
    }

    private long count(Place here, Map<TicketView, Long> counts) {
        return here.cut().isPlain() ? counts.getOrDefault(here.view(), 0L) : desk.count(here);
    }
}
