package io.stellwerk.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import io.stellwerk.tickets.StatusId;
import io.stellwerk.tickets.TicketStatus;
import java.util.List;
import java.util.function.Consumer;

/** The browser's own list of statuses: a board has hundreds of them. */
@Tag("select")
class StatusPick extends Component implements HasStyle {

    private static final String VALUE = "element.value";

    StatusPick(List<TicketStatus> statuses, Consumer<StatusId> onChosen) {
        addClassName("sw-status-pick");
        statuses.forEach(status -> {
            var option = new Element("option");
            option.setAttribute("value", key(status.id()));
            option.setText(Words.name(status, this));
            getElement().appendChild(option);
        });
        getElement()
                .addEventListener(
                        "change",
                        change -> onChosen.accept(new StatusId(
                                Long.parseLong(change.getEventData().get(VALUE).asString()))))
                .addEventData(VALUE);
    }

    void show(StatusId status, String subject) {
        getElement().setProperty("value", key(status));
        getElement().setAttribute("aria-label", getTranslation("inbox.board.status", subject));
    }

    private static String key(StatusId status) {
        return Long.toString(status.value());
    }
}
