package io.stellwerk.tickets;

import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.accounts.Permission;
import io.stellwerk.audit.AuditCategory;
import io.stellwerk.audit.AuditLog;
import io.stellwerk.base.Retried;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Snippets: everybody has their own, and those who may change settings also the shared ones. */
@Service
@Retried
public class Snippets {

    private final SnippetRows rows;
    private final CurrentUser currentUser;
    private final AuditLog audit;

    Snippets(SnippetRows rows, CurrentUser currentUser, AuditLog audit) {
        this.rows = rows;
        this.currentUser = currentUser;
        this.audit = audit;
    }

    /** Those that the reader can use, by name. */
    @PreAuthorize("isAuthenticated()")
    public List<Snippet> mine() {
        return rows.of(currentUser.id());
    }

    @PreAuthorize("isAuthenticated()")
    public boolean mayShare() {
        return currentUser.may(Permission.CHANNELS_AND_SETTINGS);
    }

    /** @throws AccessDeniedException when it is a shared one and those are not theirs to change */
    @PreAuthorize("isAuthenticated()")
    public SnippetSaving create(SnippetText text) {
        mustBeTheirs(text.shared());
        if (isTaken(text, Optional.empty())) {
            return SnippetSaving.SHORTCUT_TAKEN;
        }
        rows.add(text, currentUser.id());
        note(text.shared(), "snippet-created", text.name(), Map.of(), readable(text));
        return SnippetSaving.SAVED;
    }

    /**
     * @param seen as the reader last saw it
     * @throws AccessDeniedException when it is or becomes a shared one and those are not theirs to change
     */
    @PreAuthorize("isAuthenticated()")
    public SnippetSaving change(Snippet seen, SnippetText text) {
        mustBeTheirs(seen.shared() || text.shared());
        if (isTaken(text, Optional.of(seen.id()))) {
            return SnippetSaving.SHORTCUT_TAKEN;
        }
        if (!rows.change(seen, text, currentUser.id())) {
            return SnippetSaving.OUTDATED;
        }
        note(seen.shared() || text.shared(), "snippet-changed", seen.name(), readable(seen), readable(text));
        return SnippetSaving.SAVED;
    }

    /**
     * @return false when somebody changed or deleted it since it was seen
     * @throws AccessDeniedException when it is a shared one and those are not theirs to change
     */
    @PreAuthorize("isAuthenticated()")
    public boolean delete(Snippet seen) {
        mustBeTheirs(seen.shared());
        boolean isDone = rows.delete(seen, currentUser.id());
        if (isDone) {
            note(seen.shared(), "snippet-deleted", seen.name(), readable(seen), Map.of());
        }
        return isDone;
    }

    private void mustBeTheirs(boolean shared) {
        if (shared && !mayShare()) {
            throw new AccessDeniedException("Shared snippets are not theirs to change");
        }
    }

    private boolean isTaken(SnippetText text, Optional<SnippetId> except) {
        return !text.shortcut().isEmpty()
                && mine().stream()
                        .filter(other -> !Optional.of(other.id()).equals(except))
                        .anyMatch(other -> other.shared() == text.shared()
                                && other.shortcut()
                                        .toLowerCase(Locale.ROOT)
                                        .equals(text.shortcut().toLowerCase(Locale.ROOT)));
    }

    /** What people keep for themselves is nobody else's business. */
    private void note(
            boolean shared, String action, String name, Map<String, Object> before, Map<String, Object> after) {
        if (shared) {
            audit.changed(AuditCategory.SETTINGS, action, name, before, after);
        }
    }

    private static Map<String, Object> readable(Snippet snippet) {
        return readable(new SnippetText(snippet.shared(), snippet.name(), snippet.shortcut(), snippet.html()));
    }

    private static Map<String, Object> readable(SnippetText text) {
        return Map.of(
                "name",
                text.name(),
                "shortcut",
                text.shortcut(),
                "text",
                text.html().plain(),
                "shared",
                text.shared());
    }
}
