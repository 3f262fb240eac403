package io.stellwerk.audit;

import java.util.List;
import java.util.Optional;

/** Keeps entries of the audit log: the log itself, and modules whose own append-only records are entries already. */
public interface AuditSource {

    /** Unique among the sources, and the same after a restart. */
    String name();

    /** The actions its entries have. */
    List<String> actions();

    /**
     * The newest entries first, in the falling order of their ids.
     *
     * @param before only entries with a smaller id; empty for the newest ones
     */
    List<AuditEntry> newest(AuditSearch search, Optional<Long> before, int atMost);
}
