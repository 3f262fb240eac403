package io.stellwerk.inbox;

import io.stellwerk.base.Continuation;
import java.util.ArrayList;
import java.util.List;

/**
 * Texts that the words of one window grew out of. Its browser names one, but on a slow line it tells more words before it
 * hears that the server has kept, or sent, the ones before. So everything said to it has a number, and it tells which it
 * heard last.
 */
class Lineage {

    private final List<Gone> gone = new ArrayList<>();
    private int said;
    private int changedAt;
    private String named = "";
    private String grown = "";
    private String base = "";
    private String own = "";

    /** Another draft is written in this window from now on. */
    void begin() {
        gone.clear();
        changedAt = 0;
        own = "";
    }

    /** @return the number of what is said */
    int shown(String text) {
        base = text;
        return ++said;
    }

    /**
     * @param words all that stands in the browser
     * @param knew what the browser knew to be kept when it told its words
     * @param heard the number of what it heard last
     * @return the words without those that went already, which the browser drops as soon as it hears of it
     */
    String told(String words, String knew, int heard) {
        gone.removeIf(each -> each.number() <= heard);
        base = heard < changedAt ? grown : knew;
        named = gone.isEmpty() ? knew : base;
        grown = base;
        return gone.stream().map(Gone::text).reduce(words, Lineage::without);
    }

    /** As {@code beyond} in {@code rich-html.js}: all of it if the words that went were changed meanwhile. */
    private static String without(String words, String gone) {
        return Continuation.of(gone, words).orElse(words);
    }

    /** @return the number of what is said */
    int kept(String text) {
        base = text;
        grown = text;
        own = text;
        changedAt = ++said;
        return said;
    }

    /**
     * These words went; what follows begins anew.
     *
     * @return the number of what is said
     */
    int sent(String words) {
        kept("");
        gone.add(new Gone(said, words));
        return said;
    }

    /**
     * What the words grew out of is gone.
     *
     * @param left what is kept of them
     * @return the number of what is said
     */
    int went(String left) {
        var before = base;
        kept(left);
        gone.add(new Gone(said, before));
        base = "";
        return said;
    }

    /** Of words that a browser tells that heard everything. */
    String base() {
        return base;
    }

    int said() {
        return said;
    }

    /** If one of them is what is kept, no other window wrote meanwhile. The last words grew out of the last of them. */
    List<String> texts() {
        return List.of(own, named, base);
    }

    /** @param number of what told the browser that the text went */
    private record Gone(int number, String text) {}
}
