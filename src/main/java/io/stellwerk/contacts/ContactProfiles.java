package io.stellwerk.contacts;

import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.Person;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.Retried;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What is written down about contacts. Everybody who is logged in reads it; who may edit any ticket changes it. Others
 * get an {@link AccessDeniedException}.
 */
@Service
@Retried
public class ContactProfiles {

    private final ContactRows rows;
    private final AddressRows addresses;
    private final ContactRights rights;
    private final ContactHistory history;
    private final ContactWaking waking;
    private final Accounts accounts;
    private final Clock clock;

    ContactProfiles(
            ContactRows rows,
            AddressRows addresses,
            ContactRights rights,
            ContactHistory history,
            ContactWaking waking,
            Accounts accounts,
            Clock clock) {
        this.rows = rows;
        this.addresses = addresses;
        this.rights = rights;
        this.history = history;
        this.waking = waking;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Whoever was merged into another contact is found as that one, which has another id. */
    @PreAuthorize("isAuthenticated()")
    public Optional<ContactDetails> find(ContactId contact) {
        return rows.current(contact).flatMap(rows::find);
    }

    @PreAuthorize("isAuthenticated()")
    public boolean editable() {
        return rights.mayEdit();
    }

    @PreAuthorize("isAuthenticated()")
    public ContactSaving create(EmailAddress email, String name) {
        rights.mustEdit();
        var known = addresses.contactOf(email);
        if (known.isPresent()) {
            return new ContactSaving.AddressTaken(email, known.get());
        }
        var added = rows.insert(name, email, clock.instant());
        take(added, Set.of(email));
        return new ContactSaving.Saved(added);
    }

    /** @param version of what the change was made from */
    @PreAuthorize("isAuthenticated()")
    public ContactSaving change(ContactId contact, long version, ContactProfile wanted) {
        rights.mustEdit();
        var stored = rows.lock(contact).filter(details -> details.version() == version);
        return stored.<ContactSaving>map(before -> taken(before, wanted)
                        .or(() -> inactive(before.profile(), wanted))
                        .orElseGet(() -> changed(contact, before.profile(), wanted)))
                .orElseGet(ContactSaving.Outdated::new);
    }

    private Optional<ContactSaving> taken(ContactDetails before, ContactProfile wanted) {
        return without(wanted.addresses(), before.profile().addresses()).stream()
                .flatMap(email ->
                        addresses
                                .contactOf(email)
                                .<ContactSaving>map(by -> new ContactSaving.AddressTaken(email, by))
                                .stream())
                .findFirst();
    }

    /** Who left keeps what they had, but gets nothing new. */
    private Optional<ContactSaving> inactive(ContactProfile before, ContactProfile wanted) {
        return wanted.owner()
                .filter(owner -> !before.owner().equals(Optional.of(owner)))
                .filter(owner -> accounts.find(owner).filter(Person::active).isEmpty())
                .map(ContactSaving.OwnerInactive::new);
    }

    private ContactSaving changed(ContactId contact, ContactProfile before, ContactProfile wanted) {
        var removed = without(before.addresses(), wanted.addresses());
        take(contact, without(wanted.addresses(), before.addresses()));
        addresses.remove(contact, removed);
        rows.update(contact, wanted);
        history.ownerChanged(wanted.name(), before.owner(), wanted.owner());
        removed.forEach(email -> history.addressRemoved(wanted.name(), email));
        tell(contact, before, wanted);
        return new ContactSaving.Saved(contact);
    }

    private void tell(ContactId contact, ContactProfile before, ContactProfile wanted) {
        if (before.addresses().equals(wanted.addresses()) && before.company().equals(wanted.company())) {
            waking.rewritten(contact);
        } else {
            waking.relocated(contact);
        }
    }

    /** Whoever took one in this very moment makes the transaction begin anew, and is then seen. */
    private void take(ContactId contact, Set<EmailAddress> wanted) {
        for (var email : wanted) {
            if (!addresses.add(contact, email)) {
                throw new CannotAcquireLockException("Somebody else just took an address");
            }
        }
    }

    /** In a fixed order, so that two who want the same addresses do not wait for each other forever. */
    private static Set<EmailAddress> without(Collection<EmailAddress> all, Collection<EmailAddress> others) {
        var known = new HashSet<>(others);
        return all.stream()
                .filter(email -> !known.contains(email))
                .collect(Collectors.toCollection(
                        () -> new TreeSet<>(java.util.Comparator.comparing(EmailAddress::value))));
    }
}
