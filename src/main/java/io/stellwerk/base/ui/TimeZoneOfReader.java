package io.stellwerk.base.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** The time zone in which the person at this page reads times. */
public final class TimeZoneOfReader {

    private TimeZoneOfReader() {}

    public static void set(UI ui, ZoneId zone) {
        ComponentUtil.setData(ui, ZoneId.class, zone);
    }

    public static ZoneId get() {
        return Optional.ofNullable(ComponentUtil.getData(UI.getCurrentOrThrow(), ZoneId.class))
                .orElse(ZoneOffset.UTC);
    }
}
