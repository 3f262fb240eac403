package io.stellwerk.inbox;

import java.util.List;

/**
 * Texts that the words of one window grew out of. Its browser names one, but on a slow line it tells more words before it
 * hears that the server has kept the ones before.
 */
class Lineage {

    private String named = "";
    private String grown = "";
    private String base = "";
    private String own = "";

    /** Another draft is written in this window from now on. */
    void begin() {
        named = "";
        grown = "";
        own = "";
    }

    void shown(String text) {
        base = text;
    }

    /** @param knew what the browser knew to be kept when it told its words */
    void told(String knew) {
        base = knew.equals(named) ? grown : knew;
        named = knew;
        grown = base;
    }

    void kept(String text) {
        base = text;
        grown = text;
        own = text;
    }

    void sent() {
        base = "";
    }

    String base() {
        return base;
    }

    /** If one of them is what is kept, no other window wrote meanwhile. The last words grew out of the last of them. */
    List<String> texts() {
        return List.of(own, named, base);
    }
}
