package io.stellwerk.base.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Chooses a time zone, found by its place or its name in the reader's language. */
public final class ZoneField extends ComboBox<ZoneId> {

    private static final long serialVersionUID = 1;

    /** Regions with places in them; the rest are old names and offsets that nobody looks for. */
    private static final Set<String> REGIONS = Set.of(
            "Africa",
            "America",
            "Antarctica",
            "Arctic",
            "Asia",
            "Atlantic",
            "Australia",
            "Europe",
            "Indian",
            "Pacific");

    private static final List<ZoneId> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.equals("UTC") || REGIONS.contains(id.split("/", 2)[0]))
            .sorted()
            .map(ZoneId::of)
            .toList();

    public ZoneField(String label) {
        super(label);
        setItems(
                (zone, typed) ->
                        words(zone, getLocale()).toLowerCase(getLocale()).contains(typed.toLowerCase(getLocale())),
                ZONES);
        setItemLabelGenerator(zone -> words(zone, getLocale()));
        setErrorMessage(getTranslation("base.zone.missing"));
        setManualValidation(true);
    }

    /** "Europe/Berlin, Central European Time". */
    private static String words(ZoneId zone, Locale locale) {
        return zone.getId().replace('_', ' ') + ", " + zone.getDisplayName(TextStyle.FULL, locale);
    }
}
