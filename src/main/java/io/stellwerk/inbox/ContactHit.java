package io.stellwerk.inbox;

/** What of a contact a search found beside the name. */
record ContactHit(Fact fact, String text) {

    enum Fact {
        EMAIL,
        COMPANY,
        PHONE
    }
}
