package io.stellwerk.tickets.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import io.stellwerk.base.ui.EmptyState;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.tickets.SlaPolicy;
import io.stellwerk.tickets.SlaPolicyId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.ObjIntConsumer;

/** The policies in their order. */
class PolicyList extends Composite<Div> {

    private final BiConsumer<SlaPolicy, Boolean> onActivate;
    private final ObjIntConsumer<SlaPolicy> onMove;
    private Optional<Moved> moved = Optional.empty();
    private Optional<SlaPolicyId> switched = Optional.empty();
    private transient Optional<Shown> shown = Optional.empty();

    /** Whoever moves a policy by keyboard moves it on. */
    private record Moved(SlaPolicyId policy, int by) {}

    private record Shown(List<SlaPolicy> policies, SlaChoices choices) {}

    PolicyList(BiConsumer<SlaPolicy, Boolean> onActivate, ObjIntConsumer<SlaPolicy> onMove) {
        this.onActivate = onActivate;
        this.onMove = onMove;
    }

    /** What is shown already stays, with the focus somebody has in it. */
    void show(List<SlaPolicy> policies, SlaChoices choices) {
        var wanted = Optional.of(new Shown(policies, choices));
        if (!shown.equals(wanted)) {
            shown = wanted;
            build(policies, choices);
        }
    }

    private void build(List<SlaPolicy> policies, SlaChoices choices) {
        getContent().removeAll();
        if (policies.isEmpty()) {
            getContent()
                    .add(new EmptyState(
                            Icon.CLOCK, getTranslation("tickets.sla.none"), getTranslation("tickets.sla.none.help")));
        } else {
            getContent().add(list(policies, new PolicyWords(choices)));
        }
    }

    private OrderedList list(List<SlaPolicy> policies, PolicyWords words) {
        var list = new OrderedList();
        list.addClassName("sw-policies");
        for (int place = 0; place < policies.size(); place++) {
            var policy = policies.get(place);
            var row = new PolicyRow(policy, place, policies.size(), words, this::activate, this::move);
            forAllAbove(policies, place).ifPresent(row::isNeverUsedAs);
            list.add(row);
            moved.filter(last -> last.policy().equals(policy.id())).ifPresent(last -> row.focus(last.by()));
            switched.filter(policy.id()::equals).ifPresent(last -> row.focusSwitch());
        }
        moved = Optional.empty();
        switched = Optional.empty();
        return list;
    }

    private void activate(SlaPolicy policy, boolean active) {
        switched = Optional.of(policy.id());
        shown = Optional.empty();
        onActivate.accept(policy, active);
    }

    private void move(SlaPolicy policy, int by) {
        moved = Optional.of(new Moved(policy.id(), by));
        onMove.accept(policy, by);
    }

    /** The one that takes all tickets before their turn comes. */
    private static Optional<SlaPolicy> forAllAbove(List<SlaPolicy> policies, int place) {
        return policies.stream()
                .limit(place)
                .filter(policy -> policies.get(place).active() && policy.active())
                .filter(policy -> policy.plan().conditions().isEmpty())
                .findFirst();
    }
}
