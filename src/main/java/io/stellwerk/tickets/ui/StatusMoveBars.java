package io.stellwerk.tickets.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.stellwerk.tickets.StatusId;
import io.stellwerk.tickets.StatusMove;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How far tickets have come that follow their statuses; nothing once all are there. Only beginning and end are spoken. */
class StatusMoveBars extends Composite<Div> {

    private final Map<StatusId, StatusMoveBar> bars = new LinkedHashMap<>();
    private final Spoken news = new Spoken();

    StatusMoveBars() {
        getContent().add(news);
    }

    void show(List<StatusMove> moves) {
        var ended = end(moves);
        var begun = begin(moves);
        moves.forEach(move -> bar(move).show(move));
        news.say(Stream.concat(ended.map(StatusMoveBar::end), begun.map(StatusMoveBar::beginning))
                .collect(Collectors.joining(" ")));
    }

    private Stream<StatusMoveBar> end(List<StatusMove> moves) {
        var before = List.copyOf(bars.values());
        bars.keySet().retainAll(moves.stream().map(move -> move.status().id()).toList());
        var ended = before.stream().filter(bar -> !bars.containsValue(bar)).toList();
        ended.forEach(getContent()::remove);
        return ended.stream();
    }

    private Stream<StatusMoveBar> begin(List<StatusMove> moves) {
        var fresh = moves.stream()
                .filter(move -> !bars.containsKey(move.status().id()))
                .toList();
        return fresh.stream().map(this::bar);
    }

    private StatusMoveBar bar(StatusMove move) {
        return bars.computeIfAbsent(move.status().id(), status -> added(new StatusMoveBar(move)));
    }

    private StatusMoveBar added(StatusMoveBar bar) {
        getContent().add(bar);
        return bar;
    }
}
