package io.stellwerk.audit;

import java.util.List;

/** Some entries, newest first, and where to read on; empty at the end. */
public record AuditPage(List<AuditEntry> entries, AuditPlace next) {

    public AuditPage {
        entries = List.copyOf(entries);
    }
}
