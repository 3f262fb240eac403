package io.stellwerk.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.tickets.ThreadEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The line below a message's author: from and to which addresses it went. */
final class People {

    private People() {}

    static Optional<Component> of(ThreadEntry entry, Component where) {
        var parts = new ArrayList<String>();
        entry.from().ifPresent(from -> parts.add(where.getTranslation("inbox.people.from", from.value())));
        add(parts, "to", entry.recipients().to(), where);
        add(parts, "cc", entry.recipients().cc(), where);
        add(parts, "bcc", entry.recipients().bcc(), where);
        return parts.isEmpty() ? Optional.empty() : Optional.of(line(String.join(" · ", parts)));
    }

    private static void add(List<String> parts, String role, List<EmailAddress> addresses, Component where) {
        if (!addresses.isEmpty()) {
            var names = addresses.stream().map(EmailAddress::value).collect(Collectors.joining(", "));
            parts.add(where.getTranslation("inbox.people." + role, names));
        }
    }

    private static Component line(String words) {
        var line = new Div(words);
        line.addClassName("people");
        return line;
    }
}
