package io.stellwerk.tickets;

import java.util.Optional;

/** A word that people stick to tickets. */
public record Tag(String name) implements Comparable<Tag> {

    public static final int LONGEST = 40;

    /** Without the white space and signs that nobody would find again; empty when nothing or too much is left. */
    public static Optional<Tag> of(String typed) {
        var name = typed.strip()
                .replaceFirst("^#+", "")
                .replaceAll("[\\s,;\\p{Cntrl}]+", " ")
                .strip();
        return name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST
                ? Optional.empty()
                : Optional.of(new Tag(name));
    }

    @Override
    public int compareTo(Tag other) {
        return name.compareToIgnoreCase(other.name);
    }
}
