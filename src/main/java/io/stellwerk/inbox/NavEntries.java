package io.stellwerk.inbox;

import io.stellwerk.tickets.CustomViews;
import io.stellwerk.tickets.ViewPlaces;
import io.stellwerk.tickets.ViewPlaces.Placed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The views that somebody has at the left, in their own order. */
@Component
class NavEntries {

    private final VisibleViews standard;
    private final CustomViews custom;
    private final ViewPlaces places;

    NavEntries(VisibleViews standard, CustomViews custom, ViewPlaces places) {
        this.standard = standard;
        this.custom = custom;
        this.places = places;
    }

    /** Those they want to see. */
    List<NavEntry> shown() {
        return all().stream()
                .filter(place -> !place.hidden())
                .map(NavPlace::entry)
                .toList();
    }

    /** Those they placed in their order, and behind them the others. */
    List<NavPlace> all() {
        var mine = standard.mine();
        var entries = new LinkedHashMap<String, NavEntry>();
        Stream.concat(
                        mine.stream().map(NavEntry::of),
                        custom.mine().stream()
                                .filter(view ->
                                        VisibleViews.allow(mine, view.settings().base()))
                                .map(NavEntry::of))
                .forEach(entry -> entries.put(entry.key(), entry));
        var all = new ArrayList<NavPlace>();
        for (var placed : places.mine()) {
            var entry = entries.remove(placed.key());
            if (entry != null) {
                all.add(new NavPlace(entry, placed.hidden()));
            }
        }
        entries.values().forEach(entry -> all.add(new NavPlace(entry, false)));
        return all;
    }

    void arrange(List<NavPlace> wanted) {
        places.arrange(wanted.stream()
                .map(place -> new Placed(place.entry().key(), place.hidden()))
                .toList());
    }
}
