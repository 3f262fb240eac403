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

    /** All of both; whoever a message goes to by itself is not among those of the other one. */
    Recipients and(Recipients others) {
        return new Recipients(both(to, others.to), both(cc, others.cc), both(bcc, others.bcc));
    }

    private static List<EmailAddress> both(List<EmailAddress> some, List<EmailAddress> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }

    public boolean isAsUsual() {
        return equals(AS_USUAL);
    }

    public Stream<EmailAddress> all() {
        return Stream.of(to, cc, bcc).flatMap(List::stream);
    }
}
