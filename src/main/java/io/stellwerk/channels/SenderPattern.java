package io.stellwerk.channels;

import io.stellwerk.base.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whom a message is from: one address, or any address of a domain and of what belongs to it. */
public sealed interface SenderPattern {

    /** As people write it: {@code mia@example.com} or {@code example.com}. */
    String text();

    /** One mailbox. */
    record Address(EmailAddress email) implements SenderPattern {
        @Override
        public String text() {
            return email.value();
        }
    }

    /** All mailboxes of a domain, those of its parts included. */
    record Domain(String name) implements SenderPattern {

        private static final Pattern FORM =
                Pattern.compile("(?=.{4,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z0-9-]{2,}");

        @Override
        public String text() {
            return name;
        }
    }

    /** Reads an address, or a domain with or without an @ before it; empty when it is neither. */
    static Optional<SenderPattern> parse(String text) {
        var plain = text.strip().toLowerCase(Locale.ROOT);
        var domain = plain.startsWith("@") ? plain.substring(1) : plain;
        return Domain.FORM.matcher(domain).matches()
                ? Optional.of(new Domain(domain))
                : EmailAddress.parse(plain).map(Address::new);
    }

    static SenderPattern domainOf(EmailAddress address) {
        return new Domain(address.domain());
    }

    /** All domains that a mailbox of this one belongs to: {@code mail.example.com}, {@code example.com}. */
    static List<String> domains(EmailAddress address) {
        var domains = new ArrayList<String>();
        for (var rest = address.domain(); rest.contains("."); rest = rest.substring(rest.indexOf('.') + 1)) {
            domains.add(rest);
        }
        return List.copyOf(domains);
    }
}
