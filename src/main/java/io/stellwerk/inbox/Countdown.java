package io.stellwerk.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.time.Duration;

/** The seconds that are left, counted by the browser, whose clock may be another one. */
@Tag("sw-countdown")
class Countdown extends Component {

    Countdown(Duration left) {
        getElement().setAttribute("left", Long.toString(left.toMillis()));
        getElement().setAttribute("words", getTranslation("inbox.delivery.seconds"));
    }
}
