package io.stellwerk.accounts;

import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.SystemMail;
import io.stellwerk.base.SystemMailWriter;
import io.stellwerk.base.Texts;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The mail that tells the owner of an account, at the address until now, that it has another address. */
@Component
class MovedMail implements SystemMailWriter {

    static final String KIND = "address-changed";

    private final AccountRows rows;
    private final String publicUrl;

    MovedMail(AccountRows rows, @Value("${stellwerk.public-url}") String publicUrl) {
        this.rows = rows;
        this.publicUrl = publicUrl.endsWith("/") ? publicUrl : publicUrl + "/";
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
        var language = person.language().locale();
        return new SystemMail(
                from,
                language,
                Texts.in(language, "accounts.moved.mail.subject"),
                List.of(
                        Texts.in(language, "accounts.invite.mail.greeting", person.name()),
                        Texts.in(
                                language,
                                "accounts.moved.mail.what",
                                person.email().value(),
                                from.value())),
                Texts.in(language, "accounts.moved.mail.link"),
                URI.create(publicUrl + "login"),
                List.of(Texts.in(language, "accounts.moved.mail.not-you")));
    }
}
