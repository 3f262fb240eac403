package io.stellwerk.base.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.time.Instant;

/** How long ago something was, kept current by the browser; the exact time appears on hover. */
@Tag("sw-time")
public final class RelativeTime extends Component {

    private final Instant at;

    public RelativeTime(Instant at) {
        this.at = at;
        getElement().setAttribute("datetime", at.toString());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("context://scripts/relative-time.js");
        var exact = Moments.exact(at);
        getElement().setAttribute("lang", getLocale().toLanguageTag());
        getElement().setAttribute("title", exact);
        getElement().setText(exact);
    }
}
