package io.stellwerk.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import io.stellwerk.tickets.StatusId;
import io.stellwerk.tickets.TicketStatus;
import java.util.List;
import java.util.function.Predicate;

/** The browser's own list of statuses: a board has hundreds of them. */
@Tag("select")
class StatusPick extends Component implements HasStyle {

    private static final String VALUE = "element.value";

    private transient List<Offer> offered = List.of();

    /** @param onChosen whether that worked; if not, the browser goes back to what it is */
    StatusPick(Predicate<StatusId> onChosen) {
        addClassName("sw-status-pick");
        getElement()
                .addEventListener(
                        "change",
                        change -> choose(change.getEventData().get(VALUE).asString(), onChosen))
                .addEventData(VALUE);
    }

    /** An open list stays open unless one of them came, went, moved or is called otherwise. */
    void offer(List<TicketStatus> statuses) {
        var wanted = statuses.stream()
                .map(status -> new Offer(key(status.id()), Words.name(status, this)))
                .toList();
        if (!wanted.equals(offered)) {
            offered = wanted;
            getElement().removeAllChildren();
            wanted.stream().map(Offer::option).forEach(getElement()::appendChild);
            showAgainSoon();
        }
    }

    private void choose(String key, Predicate<StatusId> onChosen) {
        if (!onChosen.test(new StatusId(Long.parseLong(key)))) {
            showAgainSoon();
        }
    }

    /** A column that is being moved is off the page until it is put in again. */
    private void showAgainSoon() {
        getElement().getNode().runWhenAttached(ui -> ui.beforeClientResponse(this, answer -> showAgain()));
    }

    /** The browser shows what was chosen, which the server never had. */
    private void showAgain() {
        getElement().executeJs("this.value = $0", getElement().getProperty("value"));
    }

    void show(StatusId status, String subject) {
        getElement().setProperty("value", key(status));
        getElement().setAttribute("aria-label", getTranslation("inbox.board.status", subject));
    }

    private static String key(StatusId status) {
        return Long.toString(status.value());
    }

    private record Offer(String key, String name) {

        Element option() {
            var option = new Element("option");
            option.setAttribute("value", key);
            option.setText(name);
            return option;
        }
    }
}
