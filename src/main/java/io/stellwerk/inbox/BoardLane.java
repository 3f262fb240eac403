package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dnd.DropEffect;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.stellwerk.base.ui.Numbers;
import io.stellwerk.tickets.StatusId;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A column of the board: the tickets in one status. */
class BoardLane extends Composite<Section> {

    static final int PAGE = 20;
    private static final int READ_AGAIN = 100;
    private static final int MOST_READ_AGAIN = 200;

    private final StatusId status;
    private final Reading reading;
    private final Span count = new Span();
    private final H2 title = new H2();
    private final UnorderedList cards = new UnorderedList();
    private final TicketList list;
    private final Paragraph nothing = new Paragraph(getTranslation("inbox.board.nothing"));
    private Optional<Place> place = Optional.empty();
    private List<TicketStatus> statuses = List.of();
    private int scrolledTo;

    BoardLane(StatusId status, Reading reading, Moving onMove) {
        this.status = status;
        this.reading = reading;
        list = new TicketList(
                new ListShape(cards, cards, (ticket, ticking) -> new TicketCard(ticket, statuses, onMove)),
                new Ticks(),
                () -> {},
                this::readOn,
                () -> {});
        count.addClassNames("count", "sw-number");
        getContent().addClassName("sw-lane");
        getContent().getElement().setAttribute("data-status", Long.toString(status.value()));
        getContent().add(new Header(title, count), nothing, list);
        takeDrops();
    }

    /** What its status is called by now, and where its cards can be put. */
    void call(TicketStatus now, List<TicketStatus> all) {
        statuses = all;
        getContent().setAriaLabel(Words.name(now, this));
        title.removeAll();
        title.add(Words.status(now, this));
        cards.getChildren().filter(TicketCard.class::isInstance).forEach(card -> ((TicketCard) card).offer(all));
    }

    interface Reading {

        /** Reads on in a column of the board. */
        ListPage lane(Place place, StatusId status, ListedTicket after, int size);

        /** Which of these tickets the reader does not see any more. */
        Set<TicketId> outOfSight(Set<TicketId> among);
    }

    /** Puts a ticket into another column; false when that did not work and the reader was told. */
    interface Moving {
        boolean move(TicketId ticket, StatusId from, StatusId to);
    }

    /** How many tickets to read from the top to show what is shown now as it has become. */
    int wanted(Place here) {
        var most = Math.clamp(scrolledTo, READ_AGAIN, MOST_READ_AGAIN);
        return isOf(here) ? Math.clamp(list.tickets().size(), PAGE, most) : PAGE;
    }

    /** @param head its first tickets, if they were read anew */
    void show(Place here, Optional<ListPage> head, long tickets) {
        boolean same = isOf(here);
        place = Optional.of(here);
        if (!same) {
            scrolledTo = 0;
            list.begin();
        }
        head.ifPresent(page -> {
            list.forget(reading.outOfSight(page.lacks(list.ids())));
            list.show(here, withRest(here, page));
        });
        nothing.setVisible(tickets == 0);
        count.setText(Numbers.whole(tickets));
    }

    private boolean isOf(Place here) {
        return place.filter(here::listsTheSameAs).isPresent();
    }

    private ListPage withRest(Place here, ListPage head) {
        if (!head.more()) {
            return head;
        }
        var order = here.cut().sort().comparator();
        var all = head.followedBy(list.tickets(), list.hasMore(), order);
        return all.more()
                ? all
                : all.and(reading.lane(here, status, all.tickets().getLast(), PAGE));
    }

    List<TicketId> tickets() {
        return list.ids();
    }

    /** False for what only stays under the pointer; what follows farther down is not known. */
    boolean mayList(TicketId ticket) {
        return list.hasMore()
                || list.tickets().stream().anyMatch(listed -> listed.id().equals(ticket));
    }

    void select(Place here) {
        place = Optional.of(here);
        list.select(here);
    }

    private void readOn() {
        if (list.hasMore() && !list.isEmpty()) {
            place.ifPresent(here ->
                    list.append(here, reading.lane(here, status, list.tickets().getLast(), PAGE)));
            scrolledTo = list.tickets().size();
        }
    }

    private void takeDrops() {
        var target = DropTarget.create(getContent());
        target.setDropEffect(DropEffect.MOVE);
        target.addDropListener(drop -> drop.getDragData()
                .filter(TicketCard.class::isInstance)
                .ifPresent(card -> ((TicketCard) card).moveTo(status)));
    }
}
