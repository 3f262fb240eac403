package io.stellwerk.inbox;

/**
 * What is said where a button beside the text has nothing to offer.
 *
 * @param where names the page that changes that; empty where there is none
 */
record NothingToOffer(String words, String where, String href) {

    NothingToOffer(String words) {
        this(words, "", "");
    }
}
