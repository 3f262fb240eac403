package io.stellwerk.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.time.Instant;

/** The seconds that are left, counted by the browser. */
@Tag("sw-countdown")
class Countdown extends Component {

    Countdown(Instant until) {
        getElement().setAttribute("until", until.toString());
        getElement().setAttribute("words", getTranslation("inbox.delivery.seconds"));
    }
}
