package io.stellwerk.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.i18n.I18NProvider;
import io.stellwerk.audit.AuditCategory;
import io.stellwerk.audit.Difference;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Categories, actions and fields in the reader's language; what has no translation is shown as it was recorded. */
final class AuditWords {

    /** The fields that hold one of our choices, or yes and no; what people typed is in none of them. */
    private static final Set<String> CHOICES = Set.of(
            "PRIORITY",
            "TYPE",
            "active",
            "channels-and-settings",
            "colour",
            "delete-tickets",
            "distribution",
            "edit",
            "edit-customer-agent",
            "edit-users",
            "edit-workflows",
            "editUnassigned",
            "fallback",
            "ifNobody",
            "language",
            "mailedIfAway",
            "manage-availability",
            "onlyAvailable",
            "open",
            "reopening",
            "reports",
            "roles",
            "schedule",
            "shared",
            "sharedWith",
            "status",
            "super-admin",
            "view",
            "viewUnassigned");

    /** The last field of what a condition compares with; what it holds, the one before tells. */
    private static final Pattern OPERATOR = Pattern.compile("\\.IS_(ANY|NONE)_OF$");

    private static final Pattern CHOICE = Pattern.compile("[A-Z_]+|true|false");

    private final UnaryOperator<String> texts;

    private AuditWords(UnaryOperator<String> texts) {
        this.texts = texts;
    }

    static AuditWords on(Component screen) {
        return new AuditWords(key -> screen.getTranslation(key));
    }

    static AuditWords in(Locale locale, I18NProvider translations) {
        return new AuditWords(key -> translations.getTranslation(key, locale));
    }

    String text(String key) {
        return texts.apply(key);
    }

    String category(AuditCategory category) {
        return text(categoryKey(category.name()));
    }

    String action(String action) {
        return known("audit.action." + action).orElseGet(() -> action.replace('-', ' '));
    }

    /** A field within a field as "Outer › Inner". */
    String field(String path) {
        return Arrays.stream(path.split("\\."))
                .map(name -> known("audit.field." + name).orElse(name))
                .collect(Collectors.joining(" › "));
    }

    /** A value in words if the field holds choices, such as {@code LOAD_BALANCED}; names stay as they are. */
    String value(String path, String value) {
        var holder = OPERATOR.matcher(path).replaceFirst("");
        var field = holder.substring(holder.lastIndexOf('.') + 1);
        return switch (field) {
            case "entryCategory" -> known(categoryKey(value)).orElse(value);
            case "entryAction" -> action(value);
            default -> CHOICES.contains(field) ? choices(value) : value;
        };
    }

    /** Those of {@code actions} whose name on the screen has these words in it. */
    Set<String> named(String words, Collection<String> actions) {
        var wanted = words.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                ? Set.of()
                : actions.stream()
                        .filter(action ->
                                action(action).toLowerCase(Locale.ROOT).contains(wanted))
                        .collect(Collectors.toSet());
    }

    private String choices(String values) {
        return Arrays.stream(values.split(", "))
                .map(value -> CHOICE.matcher(value).matches()
                        ? known("audit.value." + key(value)).orElse(value)
                        : value)
                .collect(Collectors.joining(", "));
    }

    /** "Field: before → after". */
    String change(Difference difference) {
        return field(difference.field()) + ": " + shown(difference.field(), difference.before()) + " → "
                + shown(difference.field(), difference.after());
    }

    private String shown(String field, String value) {
        return value.isEmpty() ? "–" : value(field, value);
    }

    private static String categoryKey(String name) {
        return "audit.category." + key(name);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Optional<String> known(String key) {
        return Optional.of(text(key)).filter(text -> !text.endsWith(key));
    }
}
