package io.stellwerk.routing;

/** What conditions look at of whoever writes; blank where nobody wrote it down. */
public record SampleContact(String name, String email, String company, String phone) {

    static final SampleContact NOBODY = of("");

    /** Somebody of whom only the address is known. */
    public static SampleContact of(String email) {
        return new SampleContact("", email, "", "");
    }
}
