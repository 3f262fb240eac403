package io.stellwerk.tickets;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;

/** A filter as text, like the end of an address. */
final class FilterText {

    private FilterText() {}

    static String write(TicketFilter filter) {
        return filter.criteria().stream()
                .map(criterion -> criterion.field().parameter() + "="
                        + URLEncoder.encode(criterion.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** What it does not understand it passes over. */
    static TicketFilter read(String text) {
        var parameters = new HashMap<String, List<String>>();
        for (var part : text.split("&", -1)) {
            var sign = part.indexOf('=');
            if (sign > 0) {
                parameters
                        .computeIfAbsent(part.substring(0, sign), field -> new ArrayList<>())
                        .add(URLDecoder.decode(part.substring(sign + 1), StandardCharsets.UTF_8));
            }
        }
        return TicketFilter.of(parameters);
    }
}
