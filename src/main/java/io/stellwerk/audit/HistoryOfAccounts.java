package io.stellwerk.audit;

import io.stellwerk.accounts.AccountHistory;
import io.stellwerk.accounts.UserId;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes down what happens to accounts and presets. */
@Component
class HistoryOfAccounts implements AccountHistory {

    private final AuditLog log;

    HistoryOfAccounts(AuditLog log) {
        this.log = log;
    }

    @Override
    public void changed(String action, String name, Map<String, String> before, Map<String, String> after) {
        if (before.isEmpty() && after.isEmpty()) {
            log.happened(AuditCategory.PEOPLE, action, name);
        } else {
            log.changed(AuditCategory.PEOPLE, action, name, before, after);
        }
    }

    @Override
    public void byThemselves(UserId user, String action, String name) {
        log.record(AuditRecord.by(user, AuditCategory.PEOPLE, action, name));
    }

    @Override
    public void byThemselves(
            UserId user, String action, String name, Map<String, String> before, Map<String, String> after) {
        log.changedBy(user, AuditCategory.PEOPLE, action, name, before, after);
    }
}
