package io.stellwerk.audit;

import io.stellwerk.accounts.Unrestricted;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which values of an entry changed. */
@Service
@Unrestricted("Works on an entry that somebody was allowed to read")
public class Differences {

    private final JsonMapper json;

    Differences(JsonMapper json) {
        this.json = json;
    }

    /** The values that are not the same before and after, in their order; a field within a field as {@code outer.inner}. */
    public List<Difference> of(AuditEntry entry) {
        var before = values(entry.before());
        var after = values(entry.after());
        var fields = new LinkedHashSet<>(before.keySet());
        fields.addAll(after.keySet());
        return fields.stream()
                .map(field -> new Difference(field, before.getOrDefault(field, ""), after.getOrDefault(field, "")))
                .filter(difference -> !difference.before().equals(difference.after()))
                .toList();
    }

    private Map<String, String> values(Optional<String> text) {
        var values = new LinkedHashMap<String, String>();
        text.map(json::readTree).ifPresent(tree -> collect("", tree, values));
        return values;
    }

    private static void collect(String field, JsonNode node, Map<String, String> into) {
        if (node.isObject()) {
            node.properties()
                    .forEach(inner -> collect(
                            field.isEmpty() ? inner.getKey() : field + '.' + inner.getKey(), inner.getValue(), into));
        } else if (!node.isNull()) {
            into.put(field, text(node));
        }
    }

    private static String text(JsonNode node) {
        return node.isArray()
                ? StreamSupport.stream(node.spliterator(), false)
                        .map(Differences::text)
                        .collect(Collectors.joining(", "))
                : node.isObject() ? node.toString() : node.asString();
    }
}
