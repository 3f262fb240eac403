package io.stellwerk.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.i18n.I18NProvider;
import io.stellwerk.audit.AuditCategory;
import io.stellwerk.audit.Difference;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Categories, actions and fields in the reader's language; what has no translation is shown as it was recorded. */
final class AuditWords {

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
        return text("audit.category." + category.name().toLowerCase(Locale.ROOT).replace('_', '-'));
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

    /** A value that is a choice, such as {@code LOAD_BALANCED}, in words. */
    String value(String value) {
        return known("audit.value." + value.toLowerCase(Locale.ROOT).replace('_', '-'))
                .orElse(value);
    }

    /** "Field: before → after". */
    String change(Difference difference) {
        return field(difference.field()) + ": " + shown(difference.before()) + " → " + shown(difference.after());
    }

    private String shown(String value) {
        return value.isEmpty() ? "–" : value(value);
    }

    private Optional<String> known(String key) {
        return Optional.of(text(key)).filter(text -> !text.endsWith(key));
    }
}
