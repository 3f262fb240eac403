package io.stellwerk.audit.ui;

import com.vaadin.flow.component.Component;
import io.stellwerk.audit.AuditCategory;
import java.util.Locale;
import java.util.Set;

/** Categories and actions in the reader's language. */
final class AuditWords {

    /** Actions that have a translation; others are shown as they were recorded. */
    private static final Set<String> KNOWN = Set.of(
            "availability-set",
            "channel-connected",
            "channel-paused",
            "channel-resumed",
            "failed",
            "locked-out",
            "logged-in",
            "out-of-office-changed",
            "rule-changed",
            "team-created",
            "team-joined",
            "working-hours-changed");

    private AuditWords() {}

    static String category(AuditCategory category, Component where) {
        return where.getTranslation(
                "audit.category." + category.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static String action(String action, Component where) {
        return KNOWN.contains(action) ? where.getTranslation("audit.action." + action) : action.replace('-', ' ');
    }
}
