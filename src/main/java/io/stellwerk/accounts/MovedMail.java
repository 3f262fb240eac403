package io.stellwerk.accounts;

import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.PublicAddress;
import io.stellwerk.base.SystemMail;
import io.stellwerk.base.SystemMailWriter;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The mail that tells the owner of an account, at the address until now, that it has another address. */
@Component
class MovedMail implements SystemMailWriter {

    static final String KIND = "address-changed";

    private final AccountRows rows;
    private final PublicAddress stellwerk;

    MovedMail(AccountRows rows, PublicAddress stellwerk) {
        this.rows = rows;
        this.stellwerk = stellwerk;
    }

    static String reference(UserId user, EmailAddress from) {
        return user.value() + " " + from.value();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<SystemMail> write(String reference) {
        var words = reference.split(" ", 2);
        return rows.findById(Long.parseLong(words[0]))
                .map(Account::invitee)
                .map(person -> written(person, EmailAddress.of(words[1])));
    }

    private SystemMail written(Invitee person, EmailAddress from) {
        var mail = new AccountMail(person, from, "accounts.moved.mail.");
        return mail.written(
                mail.say("what", person.email().value(), from.value()), stellwerk.of("login"), mail.say("not-you"));
    }
}
