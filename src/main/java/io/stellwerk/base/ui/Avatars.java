package io.stellwerk.base.ui;

import com.vaadin.flow.component.avatar.Avatar;
import java.util.Arrays;
import java.util.Locale;

/** A person or contact as initials, always in the same of eight colours. */
public final class Avatars {

    private static final int COLOURS = 8;

    private Avatars() {}

    /** @param key what stays the same when the name changes, such as an id */
    public static Avatar of(String name, long key) {
        var avatar = new Avatar(name);
        avatar.setAbbreviation(initials(name));
        avatar.addClassNames("sw-avatar", "sw-avatar-" + colour(key));
        return avatar;
    }

    /** For people known only by address or name. */
    public static Avatar of(String name) {
        return of(name, name.hashCode());
    }

    /** Decoration beside the written name, so that the name is not read aloud twice. */
    public static Avatar beside(String name, long key) {
        var avatar = of(name, key);
        avatar.getElement().setAttribute("aria-hidden", "true");
        avatar.getElement().setAttribute("tabindex", "-1");
        return avatar;
    }

    /** Of the first and the last word, as more do not fit. */
    static String initials(String name) {
        var words = Arrays.stream(name.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return "";
        }
        return words.size() == 1 ? initial(words.getFirst()) : initial(words.getFirst()) + initial(words.getLast());
    }

    private static String initial(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }

    static int colour(long key) {
        return Math.floorMod(key * 31 + 7, COLOURS) + 1;
    }
}
