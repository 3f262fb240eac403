package io.stellwerk.inbox;

import java.util.List;

/**
 * Texts that the words of one window grew out of. Its browser names one, but on a slow line it tells more words before it
 * hears that the server has kept the ones before. So everything said to it has a number, and it tells which it heard last.
 */
class Lineage {

    private int said;
    private int keptAt;
    private String named = "";
    private String grown = "";
    private String base = "";
    private String own = "";

    /** Another draft is written in this window from now on. */
    void begin() {
        keptAt = 0;
        own = "";
    }

    /** @return the number of what is said */
    int shown(String text) {
        base = text;
        return ++said;
    }

    /**
     * @param knew what the browser knew to be kept when it told its words
     * @param heard the number of what it heard last
     */
    void told(String knew, int heard) {
        named = knew;
        base = heard < keptAt ? grown : knew;
        grown = base;
    }

    /** @return the number of what is said */
    int kept(String text) {
        base = text;
        grown = text;
        own = text;
        keptAt = ++said;
        return said;
    }

    /** @return the number of what is said */
    int sent() {
        base = "";
        own = "";
        return ++said;
    }

    /**
     * What the words grew out of is gone.
     *
     * @param left what is kept of them
     * @return the number of what is said
     */
    int went(String left) {
        kept(left);
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
}
