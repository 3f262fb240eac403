package io.stellwerk.audit;

import io.stellwerk.accounts.UserId;
import java.util.Optional;

/** What is to be written down; see {@link AuditEntry} for the meaning of the parts. */
public record AuditRecord(
        Optional<UserId> actor,
        AuditCategory category,
        String action,
        String object,
        Optional<String> before,
        Optional<String> after) {

    /** Something Stellwerk itself did. */
    public static AuditRecord bySystem(AuditCategory category, String action, String object) {
        return new AuditRecord(Optional.empty(), category, action, object, Optional.empty(), Optional.empty());
    }

    public static AuditRecord by(UserId actor, AuditCategory category, String action, String object) {
        return new AuditRecord(Optional.of(actor), category, action, object, Optional.empty(), Optional.empty());
    }
}
