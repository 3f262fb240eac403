package io.stellwerk.base.ui;

import com.vaadin.flow.component.icon.SvgIcon;

/** The one icon set, drawn in {@code frontend/images/icons.svg}; an entry is named like its symbol. */
public enum Icon {
    AT,
    BACK,
    BAN,
    BELL,
    BOARD,
    BOLD,
    BULLETS,
    CALENDAR,
    CHAT,
    CHECK,
    CLOCK,
    CLOSE,
    DOTS,
    DOWN,
    EYE,
    FILTER,
    FORK,
    FORWARD,
    GLOBE,
    HISTORY,
    INBOX,
    INFO,
    ITALIC,
    KEY,
    KEYBOARD,
    LEAVE,
    LINK,
    LIST,
    LOCK,
    MAIL,
    MERGE,
    MOON,
    MOVE,
    NEXT,
    NOTE,
    NUMBERS,
    PAPERCLIP,
    PEN,
    PEOPLE,
    PERSON,
    PHONE,
    PICTURE,
    PLAIN,
    PLUS,
    PRINT,
    QUOTE,
    REFRESH,
    REPLY,
    SCREEN,
    SEARCH,
    SEND,
    SHIELD,
    SLIDERS,
    SNIPPET,
    SPLIT,
    STAR,
    STAR_FILLED,
    SUN,
    TAG,
    TRACK,
    TRASH,
    UNDO,
    WARNING;

    /** Decoration of 20 px: whatever carries it has a label of its own. */
    public SvgIcon create() {
        return named(name());
    }

    /** As {@link #create()}, of 16 px, to stand within text. */
    public SvgIcon small() {
        var icon = create();
        icon.addClassName("small");
        return icon;
    }

    /** For {@code @Menu(icon = "inbox")}. */
    public static SvgIcon named(String symbol) {
        var icon = new SvgIcon("images/icons.svg", symbol.toLowerCase(java.util.Locale.ROOT));
        icon.addClassName("sw-icon");
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}
