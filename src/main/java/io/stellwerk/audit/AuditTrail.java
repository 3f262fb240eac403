package io.stellwerk.audit;

import io.stellwerk.accounts.Permission.Role;
import io.stellwerk.base.Retried;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The audit log for those who read it. */
@Service
@Retried
public class AuditTrail {

    private static final int ENTRIES_AT_ONCE = 1_000;

    private final AuditLog log;
    private final ObjectProvider<AuditSource> sources;

    AuditTrail(AuditLog log, ObjectProvider<AuditSource> sources) {
        this.log = log;
        this.sources = sources;
    }

    /** The next entries after a place, newest first. */
    @PreAuthorize("hasRole('" + Role.SUPER_ADMIN + "')")
    public AuditPage page(AuditSearch search, AuditPlace after, int atMost) {
        return read(search, after, atMost);
    }

    /** Every action that stands in the log, in the order of the alphabet. */
    @PreAuthorize("hasRole('" + Role.SUPER_ADMIN + "')")
    public List<String> actions() {
        return sources.stream()
                .flatMap(source -> source.actions().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Passes on all that match, newest first, however many there are; that somebody did so is an entry too. */
    @PreAuthorize("hasRole('" + Role.SUPER_ADMIN + "')")
    public void export(AuditSearch search, Consumer<AuditEntry> to) {
        log.happened(AuditCategory.EXPORT, "audit-log-exported", search.words());
        var page = read(search, AuditPlace.START, ENTRIES_AT_ONCE);
        while (!page.entries().isEmpty()) {
            page.entries().forEach(to);
            page = read(search, page.next(), ENTRIES_AT_ONCE);
        }
    }

    private AuditPage read(AuditSearch search, AuditPlace after, int atMost) {
        var merge = new AuditMerge();
        sources.forEach(source -> merge.add(source, source.newest(search, after.in(source), atMost)));
        return merge.page(after, atMost);
    }
}
