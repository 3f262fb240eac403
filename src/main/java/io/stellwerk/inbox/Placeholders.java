package io.stellwerk.inbox;

import io.stellwerk.base.SafeHtml;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;

/** Words in double braces that stand for something of the ticket; unknown ones stay as they are, for people to see. */
final class Placeholders {

    static final List<String> NAMES = List.of(
            "contact.name", "contact.firstname", "contact.email", "ticket.number", "ticket.subject", "agent.name");

    private static final Pattern FORM = Pattern.compile("\\{\\{\\s*([^{}<>]{1,60}?)\\s*}}");

    private final Map<String, String> values;

    private Placeholders(Map<String, String> values) {
        this.values = values;
    }

    static Placeholders of(OpenTicket ticket, String agent) {
        var name = ticket.contact().name();
        return new Placeholders(Map.of(
                "contact.name",
                name,
                "contact.firstname",
                name.contains("@") ? name : name.split(" ", 2)[0],
                "contact.email",
                ticket.contact().email().value(),
                "ticket.number",
                Long.toString(ticket.id().value()),
                "ticket.subject",
                ticket.ticket().subject(),
                "agent.name",
                agent));
    }

    String fill(SafeHtml html) {
        return FORM.matcher(html.value()).replaceAll(this::value);
    }

    private String value(MatchResult placeholder) {
        return Matcher.quoteReplacement(
                values.containsKey(placeholder.group(1))
                        ? Entities.escape(values.getOrDefault(placeholder.group(1), ""))
                        : placeholder.group());
    }

    static Set<String> unknown(SafeHtml html) {
        return all(html).stream().filter(name -> !NAMES.contains(name)).collect(Collectors.toSet());
    }

    /** Those that stand in a text. */
    static Set<String> all(SafeHtml html) {
        return FORM.matcher(html.plain()).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }
}
