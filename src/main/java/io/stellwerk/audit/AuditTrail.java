package io.stellwerk.audit;

import io.stellwerk.accounts.Permission.Role;
import io.stellwerk.base.Retried;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The audit log for those who read it. */
@Service
public class AuditTrail {

    private static final int ENTRIES_AT_ONCE = 1_000;

    private final AuditLog log;
    private final AuditPages pages;
    private final ReadableSearch readable;
    private final ObjectProvider<AuditSource> sources;

    AuditTrail(AuditLog log, AuditPages pages, ReadableSearch readable, ObjectProvider<AuditSource> sources) {
        this.log = log;
        this.pages = pages;
        this.readable = readable;
        this.sources = sources;
    }

    /** The next entries after a place, newest first. */
    @PreAuthorize("hasRole('" + Role.SUPER_ADMIN + "')")
    public AuditPage page(AuditSearch search, AuditPlace after, int atMost) {
        return pages.read(search, after, atMost);
    }

    /** Every action that stands in the log, in the order of the alphabet. */
    @Retried
    @PreAuthorize("hasRole('" + Role.SUPER_ADMIN + "')")
    public List<String> actions() {
        return sources.stream()
                .flatMap(source -> source.actions().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Passes on all that match, newest first, however many there are. That somebody did so is an entry first, which stays
     * when they hang up; between two pages nothing of the database is held, as whoever takes them may be slow.
     */
    @PreAuthorize("hasRole('" + Role.SUPER_ADMIN + "')")
    public void export(AuditSearch search, Consumer<AuditEntry> to) {
        log.changed(AuditCategory.EXPORT, "audit-log-exported", search.words(), Map.of(), readable.of(search));
        var page = pages.read(search, AuditPlace.START, ENTRIES_AT_ONCE);
        while (!page.entries().isEmpty()) {
            page.entries().forEach(to);
            page = pages.read(search, page.next(), ENTRIES_AT_ONCE);
        }
    }
}
