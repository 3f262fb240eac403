package io.stellwerk.contacts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two contacts that are to become one: what {@code kept} does not know is taken from {@code gone}. */
public record ContactMerge(ContactDetails kept, ContactDetails gone) {

    /** The kept contact as it will be, with the addresses of both. */
    public ContactProfile result() {
        var mine = kept.profile();
        var theirs = gone.profile();
        return new ContactProfile(
                mine.isNamed() || !theirs.isNamed() ? mine.name() : theirs.name(),
                mine.email(),
                Stream.concat(mine.others().stream(), theirs.addresses().stream())
                        .toList(),
                known(ContactProfile::phone),
                known(ContactProfile::company),
                known(ContactProfile::owner),
                Stream.of(mine.notes(), theirs.notes())
                        .filter(notes -> !notes.isEmpty())
                        .collect(Collectors.joining("\n\n")));
    }

    /** Whoever was recognised as one of them is recognised as both, since the earlier moment. */
    public Optional<Instant> tracked() {
        return Stream.of(kept.tracked(), gone.tracked())
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    Instant since() {
        return List.of(kept.since(), gone.since()).stream()
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private <T> Optional<T> known(Function<ContactProfile, Optional<T>> field) {
        return field.apply(kept.profile()).or(() -> field.apply(gone.profile()));
    }
}
