package io.stellwerk.accounts;

import io.stellwerk.base.Secrets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The secret part of an invitation's link: who is invited and for the how manieth time, signed. So it is stored nowhere,
 * and a new link makes the old one worthless.
 */
@Component
class InviteTokens {

    private static final String PURPOSE = "invite";
    private static final Pattern FORM = Pattern.compile("(\\d{1,18})-(\\d{1,9})-([0-9a-f]{32})");

    private final Secrets secrets;

    InviteTokens(Secrets secrets) {
        this.secrets = secrets;
    }

    /** What a genuine token names; whether it still counts is for the account to say. */
    record Named(UserId user, int round) {}

    String token(Named named) {
        return text(named) + "-" + secrets.sign(PURPOSE, text(named));
    }

    /** Empty for everything that was not issued here. */
    Optional<Named> read(String token) {
        var parts = FORM.matcher(token);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var named = new Named(new UserId(Long.parseLong(parts.group(1))), Integer.parseInt(parts.group(2)));
        return Optional.of(named).filter(known -> secrets.isSignature(parts.group(3), PURPOSE, text(known)));
    }

    private static String text(Named named) {
        return named.user().value() + "-" + named.round();
    }
}
