package io.stellwerk.contacts;

import io.stellwerk.base.Retried;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Makes one contact of two, with everything both had. */
@Service
@Retried
public class ContactMerges {

    private final ContactRows rows;
    private final AddressRows addresses;
    private final ContactRights rights;
    private final ContactHistory history;
    private final ContactWaking waking;
    private final ObjectProvider<Belongings> belongings;

    ContactMerges(
            ContactRows rows,
            AddressRows addresses,
            ContactRights rights,
            ContactHistory history,
            ContactWaking waking,
            ObjectProvider<Belongings> belongings) {
        this.rows = rows;
        this.addresses = addresses;
        this.rights = rights;
        this.history = history;
        this.waking = waking;
        this.belongings = belongings;
    }

    /** Empty when one of them is not there any more, or both are the same. */
    @PreAuthorize("isAuthenticated()")
    public Optional<ContactMerge> preview(ContactId kept, ContactId gone) {
        return kept.equals(gone)
                ? Optional.empty()
                : rows.find(kept).flatMap(one -> rows.find(gone).map(other -> new ContactMerge(one, other)));
    }

    /**
     * Tickets move whether or not this person sees them.
     *
     * @return whether both still were as seen; else nothing happened
     * @throws AccessDeniedException for those who may not edit any ticket
     */
    @PreAuthorize("isAuthenticated()")
    public boolean merge(ContactMerge seen) {
        rights.mustEdit();
        var held = lock(seen.kept().id(), seen.gone().id());
        if (held.filter(seen::equals).isEmpty()) {
            return false;
        }
        carryOut(seen);
        return true;
    }

    private void carryOut(ContactMerge merge) {
        var kept = merge.kept().id();
        var gone = merge.gone().id();
        belongings.forEach(module -> module.move(gone, kept));
        addresses.move(gone, kept);
        rows.lead(gone, kept);
        rows.update(kept, merge.result());
        rows.date(kept, merge.since(), merge.tracked());
        history.merged(merge);
        waking.relocated(kept);
        waking.changed(gone);
    }

    /** Always the lower id first, so that two merges do not wait for each other forever. */
    private Optional<ContactMerge> lock(ContactId kept, ContactId gone) {
        if (kept.equals(gone)) {
            return Optional.empty();
        }
        Map<ContactId, ContactDetails> held = Stream.of(kept, gone)
                .sorted(Comparator.comparingLong(ContactId::value))
                .flatMap(contact -> rows.lock(contact).stream())
                .collect(Collectors.toMap(ContactDetails::id, details -> details));
        return Optional.ofNullable(held.get(kept))
                .flatMap(one -> Optional.ofNullable(held.get(gone)).map(other -> new ContactMerge(one, other)));
    }
}
