package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.stellwerk.base.ui.Moments;
import io.stellwerk.base.ui.TimeZoneOfReader;
import io.stellwerk.tickets.TimelineEvent;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** What happened to the ticket, day by day, the newest first. */
class TicketHistory extends Composite<Section> {

    private final Div days = new Div();
    private List<TimelineEvent> shown = List.of();

    TicketHistory() {
        getContent().addClassName("sw-history");
        getContent().add(new H3(getTranslation("inbox.history")), days);
    }

    void show(OpenTicket ticket) {
        var events = ticket.details().timeline();
        if (!shown.equals(events)) {
            shown = events;
            days.removeAll();
            var zone = TimeZoneOfReader.get();
            events.reversed().stream()
                    .collect(Collectors.groupingBy(
                            event -> LocalDate.ofInstant(event.at(), zone), LinkedHashMap::new, Collectors.toList()))
                    .values()
                    .forEach(day -> days.add(day(day, new EventWords(ticket))));
        }
    }

    private static Div day(List<TimelineEvent> events, EventWords words) {
        var list = new OrderedList();
        events.forEach(event -> list.add(new ListItem(time(event), new Span(words.of(event)))));
        return new Div(new H4(Moments.day(events.getFirst().at())), list);
    }

    private static Span time(TimelineEvent event) {
        var time = new Span(Moments.time(event.at()));
        time.addClassNames("time", "sw-number");
        return time;
    }
}
