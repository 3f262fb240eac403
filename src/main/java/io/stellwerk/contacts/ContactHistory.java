package io.stellwerk.contacts;

import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.UserId;
import io.stellwerk.audit.AuditCategory;
import io.stellwerk.audit.AuditLog;
import io.stellwerk.base.EmailAddress;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes down what cannot be seen any more afterwards. */
@Component
class ContactHistory {

    private final AuditLog audit;
    private final Accounts accounts;

    ContactHistory(AuditLog audit, Accounts accounts) {
        this.audit = audit;
        this.accounts = accounts;
    }

    void ownerChanged(String contact, Optional<UserId> before, Optional<UserId> after) {
        if (!before.equals(after)) {
            audit.changed(
                    AuditCategory.CONTACT,
                    "contact-owner-changed",
                    contact,
                    Map.of("owner", name(before)),
                    Map.of("owner", name(after)));
        }
    }

    void addressRemoved(String contact, EmailAddress address) {
        audit.changed(
                AuditCategory.CONTACT,
                "contact-address-removed",
                contact,
                Map.of("address", address.value()),
                Map.of("address", ""));
    }

    /** Before: the one that is gone. After: the one that holds everything. */
    void merged(ContactMerge merge) {
        audit.changed(
                AuditCategory.CONTACT,
                "contact-merged",
                merge.kept().profile().name(),
                readable(merge.gone().profile()),
                readable(merge.result()));
    }

    private Map<String, Object> readable(ContactProfile profile) {
        return Map.of(
                "name", profile.name(),
                "addresses",
                        profile.addresses().stream().map(EmailAddress::value).toList(),
                "owner", name(profile.owner()));
    }

    private String name(Optional<UserId> owner) {
        return owner.flatMap(accounts::find).map(Person::name).orElse("");
    }
}
