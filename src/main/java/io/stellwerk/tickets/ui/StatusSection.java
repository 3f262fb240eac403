package io.stellwerk.tickets.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.LiveUpdates;
import io.stellwerk.base.ui.Toasts;
import io.stellwerk.tickets.Pipeline;
import io.stellwerk.tickets.PipelineResult;
import io.stellwerk.tickets.StatusId;
import io.stellwerk.tickets.Statuses;
import io.stellwerk.tickets.TicketStatus;
import java.util.List;
import java.util.Optional;

/** The statuses in their order. */
class StatusSection extends Composite<Section> {

    private final transient Pipeline pipeline;
    private final StatusMoveBars moves = new StatusMoveBars();
    private final OrderLines<TicketStatus> rows = new OrderLines<>(TicketStatus::id, StatusNames::of, this::act);

    StatusSection(Pipeline pipeline, LiveUpdates live) {
        this.pipeline = pipeline;
        var add = new Button(getTranslation("tickets.status.add"), Icon.PLUS.small(), click -> add());
        var words = new Div(
                new H2(getTranslation("tickets.statuses")), new Paragraph(getTranslation("tickets.statuses.help")));
        var head = new Div(words, add);
        head.addClassName("head");
        getContent().add(head, moves, rows);
        live.watch(this, Pipeline.MOVES, this::readMoves);
        live.watch(this, Statuses.TOPIC, this::read);
        read();
    }

    private void read() {
        readMoves();
        var use = pipeline.use();
        rows.show(pipeline.statuses(), status -> new StatusWords(status, use.getOrDefault(status.id(), 0L)));
    }

    private void readMoves() {
        moves.show(pipeline.moves());
    }

    private void act(TicketStatus status, OrderLine.Move move) {
        switch (move) {
            case UP -> move(status.id(), -1);
            case DOWN -> move(status.id(), 1);
            case EDIT -> edit(status);
            case DELETE -> delete(status);
        }
    }

    private void move(StatusId status, int places) {
        pipeline.move(status, places);
        read();
        rows.focus(status, places < 0 ? OrderLine.Move.UP : OrderLine.Move.DOWN);
    }

    private void add() {
        new StatusDialog(Optional.empty(), pipeline::create, this::saved).open();
    }

    private void edit(TicketStatus status) {
        new StatusDialog(Optional.of(status), wanted -> pipeline.change(status, wanted), this::saved).open();
    }

    private void delete(TicketStatus status) {
        if (!status.roles().isEmpty()) {
            Toasts.problem(getTranslation("tickets.status.delete.needed", StatusNames.of(status)));
            return;
        }
        var tickets = pipeline.use().getOrDefault(status.id(), 0L);
        List<TicketStatus> others = pipeline.statuses().stream()
                .filter(other -> !other.id().equals(status.id()))
                .toList();
        new DeleteDialog<>(
                        getTranslation("tickets.status.delete.title", StatusNames.of(status)),
                        getTranslation("tickets.status.delete.help", tickets),
                        tickets == 0
                                ? List.of()
                                : others.stream().map(Optional::of).toList(),
                        other -> other.map(StatusNames::of).orElse(""),
                        instead -> deleted(pipeline.delete(status, instead.map(TicketStatus::id))))
                .open();
    }

    private void deleted(PipelineResult result) {
        read();
        if (result == PipelineResult.SAVED) {
            Toasts.done(getTranslation("tickets.pipeline.deleted"));
        } else {
            Toasts.problem(getTranslation("tickets.pipeline." + OrderLine.key(result)));
        }
    }

    private void saved() {
        read();
        Toasts.saved();
    }
}
