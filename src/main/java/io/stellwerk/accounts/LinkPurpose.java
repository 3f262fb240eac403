package io.stellwerk.accounts;

/** What a link in a mail lets its holder do. A token for one purpose is worth nothing for another. */
enum LinkPurpose {
    INVITE("invite"),
    PASSWORD("password");

    private final String key;

    LinkPurpose(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
