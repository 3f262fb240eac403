package io.stellwerk.accounts;

import io.stellwerk.base.Secrets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The secret part of a link in a mail: whom it is for and the how manieth it is, signed. So it is stored nowhere, and a
 * new link makes the old one worthless.
 */
@Component
class LinkTokens {

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})-(\\d{1,9})-([0-9a-f]{32})");

    private final Secrets secrets;

    LinkTokens(Secrets secrets) {
        this.secrets = secrets;
    }

    /** What a genuine token names; whether it still counts is for the account to say. */
    record Named(UserId user, int round) {

        /** For a mail that waits to be written. */
        String reference() {
            return user.value() + " " + round;
        }

        static Named in(String reference) {
            var parts = reference.split(" ", 2);
            return new Named(new UserId(Long.parseLong(parts[0])), Integer.parseInt(parts[1]));
        }
    }

    String token(LinkPurpose purpose, Named named) {
        return text(named) + "-" + secrets.sign(purpose.key(), text(named));
    }

    /** Empty for everything that was not issued here for this purpose. */
    Optional<Named> read(LinkPurpose purpose, String token) {
        var parts = FORM.matcher(token);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var named = new Named(new UserId(Long.parseLong(parts.group(1))), Integer.parseInt(parts.group(2)));
        return Optional.of(named).filter(known -> secrets.isSignature(parts.group(3), purpose.key(), text(known)));
    }

    private static String text(Named named) {
        return named.user().value() + "-" + named.round();
    }
}
