package io.stellwerk.accounts;

import io.stellwerk.base.SystemMail;
import io.stellwerk.base.SystemMailWriter;
import io.stellwerk.base.Texts;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The mail that tells the owner of an account that it has another password, with the way to choose yet another. */
@Component
class PasswordChangedMail implements SystemMailWriter {

    static final String KIND = "password-changed";

    private final AccountRows rows;
    private final String publicUrl;

    PasswordChangedMail(AccountRows rows, @Value("${stellwerk.public-url}") String publicUrl) {
        this.rows = rows;
        this.publicUrl = publicUrl.endsWith("/") ? publicUrl : publicUrl + "/";
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
        var language = person.language().locale();
        return new SystemMail(
                person.email(),
                language,
                Texts.in(language, "accounts.password-changed.mail.subject"),
                List.of(
                        Texts.in(language, "accounts.invite.mail.greeting", person.name()),
                        Texts.in(
                                language,
                                "accounts.password-changed.mail.what",
                                person.email().value())),
                Texts.in(language, "accounts.password-changed.mail.link"),
                URI.create(publicUrl + "forgot-password"),
                List.of(
                        Texts.in(language, "accounts.password-changed.mail.you"),
                        Texts.in(language, "accounts.password-changed.mail.not-you")));
    }
}
