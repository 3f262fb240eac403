package io.stellwerk.accounts;

import io.stellwerk.base.PublicAddress;
import io.stellwerk.base.SystemMail;
import io.stellwerk.base.SystemMailWriter;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The mail that tells the owner of an account that it has another password, with the way to choose yet another. */
@Component
class PasswordChangedMail implements SystemMailWriter {

    static final String KIND = "password-changed";

    private final AccountRows rows;
    private final PublicAddress stellwerk;

    PasswordChangedMail(AccountRows rows, PublicAddress stellwerk) {
        this.rows = rows;
        this.stellwerk = stellwerk;
    }

    static String reference(UserId user) {
        return Long.toString(user.value());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<SystemMail> write(String reference) {
        return rows.findById(Long.parseLong(reference)).map(Account::invitee).map(this::written);
    }

    private SystemMail written(Invitee person) {
        var mail = new AccountMail(person, "accounts.password-changed.mail.");
        return mail.written(
                mail.say("what", person.email().value()),
                stellwerk.of("forgot-password"),
                mail.say("you"),
                mail.say("not-you"));
    }
}
