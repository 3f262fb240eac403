package io.stellwerk.inbox;

import io.stellwerk.team.Team;
import io.stellwerk.tickets.CustomView;
import io.stellwerk.tickets.CustomViews;
import io.stellwerk.tickets.TicketLists;
import io.stellwerk.tickets.TicketQuery;
import io.stellwerk.tickets.TicketView;
import io.stellwerk.tickets.ViewId;
import io.stellwerk.tickets.ViewResult;
import io.stellwerk.tickets.ViewSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Everything about the views at the left, in one place. */
@Component
class ViewDesk {

    private final NavEntries entries;
    private final CustomViews views;
    private final TicketLists lists;
    private final FilterChoices choices;

    ViewDesk(NavEntries entries, CustomViews views, TicketLists lists, FilterChoices choices) {
        this.entries = entries;
        this.views = views;
        this.lists = lists;
        this.choices = choices;
    }

    List<NavEntry> shown() {
        return entries.shown();
    }

    List<NavPlace> all() {
        return entries.all();
    }

    void arrange(List<NavPlace> wanted) {
        entries.arrange(wanted);
    }

    boolean mayHaveOwn() {
        return views.mayHave();
    }

    List<CustomView> custom() {
        return views.mine();
    }

    /** What a view can be made from. */
    List<TicketView> bases() {
        return Stream.concat(
                        Stream.of(TicketView.ALL),
                        entries.all().stream()
                                .map(NavPlace::entry)
                                .filter(entry -> entry.custom().isEmpty())
                                .map(NavEntry::view))
                .toList();
    }

    FilterChoices choices() {
        return choices;
    }

    /** By the names that views have in addresses. */
    Map<String, Long> counts(List<NavEntry> shown, Map<TicketView, Long> standard) {
        var counts = new LinkedHashMap<String, Long>();
        standard.forEach((view, tickets) -> counts.put(view.slug(), tickets));
        var own = shown.stream().filter(entry -> entry.custom().isPresent()).toList();
        if (!own.isEmpty()) {
            var each = lists.countEach(own.stream().map(ViewDesk::query).toList());
            own.forEach(entry -> counts.put(entry.key(), each.getOrDefault(query(entry), 0L)));
        }
        return counts;
    }

    private static TicketQuery query(NavEntry entry) {
        return entry.custom().map(CustomView::query).orElseGet(() -> TicketQuery.of(entry.view()));
    }

    List<Team> teams() {
        return views.teams();
    }

    boolean mayShareWithEveryone() {
        return views.mayShareWithEveryone();
    }

    ViewId create(ViewSettings wanted) {
        return views.create(wanted);
    }

    ViewResult change(CustomView seen, ViewSettings wanted) {
        return views.change(seen, wanted);
    }

    ViewResult delete(CustomView seen) {
        return views.delete(seen);
    }
}
