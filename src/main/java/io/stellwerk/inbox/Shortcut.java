package io.stellwerk.inbox;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the help desk does at a key (spec/04 section 2). Keys are bound from here, and the overlay lists them from here. */
enum Shortcut {
    NEXT("j", Group.LIST),
    PREVIOUS("k", Group.LIST),
    LEFT("h", Group.LIST),
    RIGHT("l", Group.LIST),
    OPEN("o", Group.LIST),
    SELECT("x", Group.LIST),
    BACK("u", Group.LIST),
    REPLY("r", Group.TICKET),
    NOTE("n", Group.TICKET),
    FORWARD("w", Group.TICKET),
    SEND("Control+Enter", Group.TICKET),
    ASSIGN("a", Group.TICKET),
    STATUS("s", Group.TICKET),
    CLOSE("e", Group.TICKET),
    FOLLOW("f", Group.TICKET),
    SNOOZE("z", Group.TICKET),
    MERGE("m", Group.TICKET),
    SPLIT("t", Group.TICKET),
    MOVE("v", Group.TICKET),
    PRINT("p", Group.TICKET),
    ACTIONS(".", Group.TICKET),
    SEARCH("/", Group.EVERYWHERE),
    HELP("?", Group.EVERYWHERE),
    LEAVE("Escape", Group.EVERYWHERE);

    private static final Map<String, String> VIEWS = Map.ofEntries(
            Map.entry("assigned-to-me", "m"),
            Map.entry("following", "f"),
            Map.entry("my-mentions", "n"),
            Map.entry("customer-agent", "b"),
            Map.entry("unassigned", "u"),
            Map.entry("my-teams-unassigned", "t"),
            Map.entry("my-teams-open", "o"),
            Map.entry("all-open", "a"),
            Map.entry("waitlist", "w"),
            Map.entry("snoozed", "z"),
            Map.entry("drafts", "d"),
            Map.entry("all-closed", "c"),
            Map.entry("sent", "s"),
            Map.entry("spam", "x"),
            Map.entry("trash", "r"));

    private static final int DIGITS = 9;

    private final String key;
    private final Group group;

    Shortcut(String key, Group group) {
        this.key = key;
        this.group = group;
    }

    /** Where a key counts. */
    enum Group {
        LIST,
        TICKET,
        EVERYWHERE
    }

    static List<Shortcut> of(Group group) {
        return Stream.of(values()).filter(each -> each.group == group).toList();
    }

    /** The letter that leads to a view after g. */
    static Optional<String> toView(String slug) {
        return Optional.ofNullable(VIEWS.get(slug));
    }

    /** Lets g and the letter of the view press its link. */
    static void toView(String slug, HasElement link) {
        toView(slug).ifPresent(letter -> link.getElement().setAttribute("data-key", "g " + letter));
    }

    /** What people made of the views at the left, as far as g and a digit lead there: the first one at 1. */
    static List<NavEntry> toOwn(List<NavEntry> shown) {
        return shown.stream()
                .filter(entry -> entry.custom().isPresent())
                .limit(DIGITS)
                .toList();
    }

    /** Lets g and the digit of its place press the link of a view that somebody made. */
    static void toOwn(int place, HasElement link) {
        link.getElement().setAttribute("data-key", "g " + place);
    }

    String key() {
        return key;
    }

    /** The keys that are pressed at the same time. */
    static String[] together(String key) {
        return key.split("\\+", -1);
    }

    /** As it is printed on keyboards. */
    static String cap(String key) {
        return key.toUpperCase(Locale.ROOT);
    }

    String words() {
        return "inbox.keys." + name().toLowerCase(Locale.ROOT);
    }

    /** Lets the key press the component; a field gets the focus, and opens if it has a list. */
    void presses(HasElement component) {
        component.getElement().setAttribute("data-key", key);
    }

    /** As {@link #presses}, and then leads to what a selector names. */
    void presses(HasElement component, String thenFocus) {
        presses(component);
        component.getElement().setAttribute("data-key-focus", thenFocus);
    }

    /** Tells the listening element which key does this by itself. */
    void listen(Element keys) {
        keys.setAttribute(name().toLowerCase(Locale.ROOT), key);
    }
}
