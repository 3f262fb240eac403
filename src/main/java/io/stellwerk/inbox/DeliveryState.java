package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.tickets.Delivery;
import java.util.Optional;

/** How far a message to the customer got, with the other side's words where it failed. */
class DeliveryState extends Composite<Div> {

    private final boolean mayRetry;
    private final Runnable onRetry;
    private Optional<Delivery> shown = Optional.empty();

    DeliveryState(boolean mayRetry, Runnable onRetry) {
        this.mayRetry = mayRetry;
        this.onRetry = onRetry;
        getContent().addClassName("sw-delivery");
        getContent().setVisible(false);
    }

    void show(Delivery delivery) {
        if (!shown.equals(Optional.of(delivery))) {
            shown = Optional.of(delivery);
            fill(delivery);
        }
    }

    private void fill(Delivery delivery) {
        getContent().removeAll();
        getContent().setVisible(delivery.state() != Delivery.State.NONE);
        getContent().setClassName("failed", delivery.state() == Delivery.State.FAILED);
        getContent().add(icon(delivery.state()).small(), new Span(words(delivery)));
        if (mayRetry && delivery.state() == Delivery.State.FAILED) {
            getContent().add(retry());
        }
    }

    private Button retry() {
        var retry = new Button(getTranslation("inbox.delivery.retry"), click -> onRetry.run());
        retry.addThemeVariants(ButtonVariant.TERTIARY);
        retry.setDisableOnClick(true);
        return retry;
    }

    private String words(Delivery delivery) {
        boolean unexplained =
                delivery.state() == Delivery.State.FAILED && delivery.detail().isBlank();
        var key = "inbox.delivery." + Words.key(delivery.state()) + (unexplained ? ".unknown" : "");
        return getTranslation(key, delivery.detail());
    }

    private static Icon icon(Delivery.State state) {
        return switch (state) {
            case NONE, SENDING -> Icon.CLOCK;
            case SENT -> Icon.CHECK;
            case FAILED -> Icon.WARNING;
        };
    }
}
