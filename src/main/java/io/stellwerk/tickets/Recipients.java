package io.stellwerk.tickets;

import io.stellwerk.base.EmailAddress;
import java.util.List;
import java.util.stream.Stream;

/** Whom a message goes to; nobody in {@code to} stands for whom a reply goes to by itself, see {@link ReplyTo}. */
public record Recipients(List<EmailAddress> to, List<EmailAddress> cc, List<EmailAddress> bcc) {

    public static final Recipients AS_USUAL = new Recipients(List.of(), List.of(), List.of());

    public Recipients {
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        bcc = List.copyOf(bcc);
    }

    public static Recipients only(EmailAddress to) {
        return new Recipients(List.of(to), List.of(), List.of());
    }

    public Recipients orTo(EmailAddress usual) {
        return to.isEmpty() ? new Recipients(List.of(usual), cc, bcc) : this;
    }

    public boolean isAsUsual() {
        return equals(AS_USUAL);
    }

    public Stream<EmailAddress> all() {
        return Stream.of(to, cc, bcc).flatMap(List::stream);
    }
}
