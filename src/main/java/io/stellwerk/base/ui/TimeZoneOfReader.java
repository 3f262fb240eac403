package io.stellwerk.base.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** The time zone in which the person at this page reads times. */
public final class TimeZoneOfReader {

    private TimeZoneOfReader() {}

    /** Also for the scripts of the page, which would take the zone of the browser. */
    public static void set(UI ui, ZoneId zone) {
        ComponentUtil.setData(ui, ZoneId.class, zone);
        ui.getElement().setAttribute("data-time-zone", zone.getId());
    }

    public static ZoneId get() {
        return Optional.ofNullable(ComponentUtil.getData(UI.getCurrentOrThrow(), ZoneId.class))
                .orElse(ZoneOffset.UTC);
    }
}
