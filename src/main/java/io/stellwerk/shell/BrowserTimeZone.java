package io.stellwerk.shell;

import com.vaadin.flow.component.UI;
import java.time.ZoneId;

/** Where the browser says it is. */
final class BrowserTimeZone {

    private BrowserTimeZone() {}

    static ZoneId get() {
        var zone = UI.getCurrentOrThrow().getPage().getExtendedClientDetails().getTimeZoneId();
        return ZoneId.getAvailableZoneIds().contains(zone) ? ZoneId.of(zone) : ZoneId.systemDefault();
    }
}
