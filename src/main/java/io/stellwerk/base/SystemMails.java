package io.stellwerk.base;

/** Mails that Stellwerk itself writes to people, such as invitations. The email channel sends them. */
public interface SystemMails {

    /**
     * Sends a mail once the current transaction commits, and tries again until the mail server takes it. Only the
     * reference is kept meanwhile: the {@link SystemMailWriter} of that kind writes the mail at the moment it leaves.
     */
    void send(String kind, String reference);

    /** As {@link #send}, unless a mail with this reference was sent before or is on its way. */
    void sendOnce(String kind, String reference);
}
