package io.stellwerk.base;

import java.util.Optional;

/** Writes one kind of {@link SystemMails}. */
public interface SystemMailWriter {

    String kind();

    /** Empty when the mail makes no sense any more, for instance because an invitation was withdrawn. */
    Optional<SystemMail> write(String reference);

    /** The mail server did not take it, and nobody tries again; in its words. */
    default void refused(String reference, String words) {}
}
