package io.stellwerk.base.ui;

import com.vaadin.flow.component.avatar.Avatar;

/** A person or contact as initials, always in the same of eight colours. */
public final class Avatars {

    private static final int COLOURS = 8;

    private Avatars() {}

    /** @param key what stays the same when the name changes, such as an id */
    public static Avatar of(String name, long key) {
        var avatar = new Avatar(name);
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

    static int colour(long key) {
        return Math.floorMod(key * 31 + 7, COLOURS) + 1;
    }
}
