package io.stellwerk.accounts;

/** What a link in a mail lets its holder do. A token for one purpose is worth nothing for another. */
enum LinkPurpose {
    INVITE("invite", "invite/"),
    PASSWORD("password", "new-password/");

    private final String key;
    private final String path;

    LinkPurpose(String key, String path) {
        this.key = key;
        this.path = path;
    }

    String key() {
        return key;
    }

    /** Where the link leads, with the token after it. */
    String path() {
        return path;
    }
}
