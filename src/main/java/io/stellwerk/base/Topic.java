package io.stellwerk.base;

/** Something that screens watch, for instance {@code ticket 42} or {@code tickets}. Carries no content. */
public record Topic(String name) {

    public static Topic of(String kind, long id) {
        return new Topic(kind + ' ' + id);
    }
}
