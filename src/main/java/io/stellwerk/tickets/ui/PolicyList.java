package io.stellwerk.tickets.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import io.stellwerk.base.ui.EmptyState;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.tickets.SlaPolicy;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.ObjIntConsumer;

/** The policies in their order. */
class PolicyList extends Composite<Div> {

    private final BiConsumer<SlaPolicy, Boolean> onActivate;
    private final ObjIntConsumer<SlaPolicy> onMove;

    PolicyList(BiConsumer<SlaPolicy, Boolean> onActivate, ObjIntConsumer<SlaPolicy> onMove) {
        this.onActivate = onActivate;
        this.onMove = onMove;
    }

    void show(List<SlaPolicy> policies, SlaChoices choices) {
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
            list.add(new PolicyRow(policies.get(place), place, policies.size(), words, onActivate, onMove));
        }
        return list;
    }
}
