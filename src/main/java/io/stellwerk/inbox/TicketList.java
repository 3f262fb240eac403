package io.stellwerk.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import io.stellwerk.base.ui.Keyed;
import io.stellwerk.base.ui.Notice;
import io.stellwerk.base.ui.StatusBadge.Meaning;
import io.stellwerk.tickets.TicketId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** The tickets of a view; reads on when scrolled, and keeps still under the pointer. */
@Tag("sw-steady-list")
class TicketList extends Component implements HasComponents, HasStyle, Ticking {

    private static final Logger log = LoggerFactory.getLogger(TicketList.class);

    private final Div more = new Div();
    private final Notice failed = new Notice(getTranslation("inbox.list.failed"), Meaning.DANGER);
    private final Ticks selection;
    private final Runnable onTicked;
    private final Runnable onMore;
    private final Runnable onSettled;
    private final Keyed<ListedTicket, TicketFace<?>> keyed;

    private List<ListedTicket> latest = List.of();
    private List<ListedTicket> shown = List.of();
    private Set<TicketId> inView = Set.of();
    private Optional<Place> place = Optional.empty();
    private boolean moreFollow;
    private boolean pointed;

    TicketList(ListShape shape, Ticks selection, Runnable onTicked, Runnable onMore, Runnable onSettled) {
        this.selection = selection;
        this.onSettled = onSettled;
        this.onMore = onMore;
        this.onTicked = onTicked;
        keyed = new Keyed<>(shape.rows(), ListedTicket::id, ticket -> shape.face(ticket, this), this::update);
        addClassName("sw-ticket-list");
        more.addClassName("more");
        more.getElement().setAttribute("aria-hidden", "true");
        more.add(new Div(), new Div(), new Div());
        failed.setVisible(false);
        add(shape.frame(), more, failed.with(new Button(getTranslation("inbox.list.again"), click -> readOn())));
        getElement().addEventListener("more", event -> readOn());
        getElement().addEventListener("pointer-in", event -> pointed = true);
        getElement().addEventListener("pointer-out", event -> settle());
    }

    void begin() {
        if (!isEmpty()) {
            getElement().executeJs("this.begin?.()");
        }
        shown = List.of();
        latest = List.of();
        keyed.show(List.of());
    }

    void show(Place here, ListPage page) {
        latest = page.tickets();
        order(here, pointed ? SteadyOrder.of(shown, latest, ListedTicket::id) : latest);
        expect(page.more());
    }

    /** These go at once, be they under the pointer. */
    void forget(Set<TicketId> gone) {
        latest = without(gone, latest);
        shown = without(gone, shown);
    }

    void append(Place here, ListPage page) {
        latest = joined(latest, page.tickets());
        order(here, joined(shown, page.tickets()));
        expect(page.more());
    }

    void select(Place here) {
        order(here, shown);
    }

    /** The ticks changed. */
    void again() {
        setClassName("ticking", !selection.isEmpty());
        place.ifPresent(this::select);
    }

    boolean hasMore() {
        return moreFollow;
    }

    boolean isEmpty() {
        return shown.isEmpty();
    }

    List<ListedTicket> tickets() {
        return latest;
    }

    @Override
    public boolean isTicked(TicketId ticket) {
        return selection.has(ticket);
    }

    @Override
    public void tick(TicketId ticket, boolean on, boolean range) {
        selection.tick(ticket, on, range, ids());
        onTicked.run();
    }

    /** What is on the screen, in its order. */
    List<TicketId> ids() {
        return shown.stream().map(ListedTicket::id).toList();
    }

    /** Hidden by its attribute, as the browser watches this very element come into sight. */
    private void expect(boolean more) {
        moreFollow = more;
        this.more.getElement().setAttribute("hidden", !more);
        failed.setVisible(false);
    }

    /** What was read before stays when the rest cannot be read. */
    private void readOn() {
        try {
            onMore.run();
        } catch (DataAccessException | TransactionException databaseAway) {
            log.warn("Could not read more tickets", databaseAway);
            more.getElement().setAttribute("hidden", true);
            failed.setVisible(true);
        }
    }

    private void settle() {
        pointed = false;
        place.ifPresent(here -> order(here, latest));
        onSettled.run();
    }

    private void order(Place here, List<ListedTicket> tickets) {
        place = Optional.of(here);
        inView = latest.stream().map(ListedTicket::id).collect(Collectors.toSet());
        shown = tickets;
        selection.keep(ids());
        keyed.show(tickets);
    }

    private void update(TicketFace<?> row, ListedTicket ticket) {
        place.ifPresent(here -> row.show(ticket, here, !inView.contains(ticket.id())));
    }

    private static List<ListedTicket> without(Set<TicketId> gone, List<ListedTicket> tickets) {
        return tickets.stream().filter(ticket -> !gone.contains(ticket.id())).toList();
    }

    private static List<ListedTicket> joined(List<ListedTicket> first, List<ListedTicket> then) {
        var known = first.stream().map(ListedTicket::id).toList();
        var all = new ArrayList<>(first);
        then.stream().filter(ticket -> !known.contains(ticket.id())).forEach(all::add);
        return all;
    }
}
