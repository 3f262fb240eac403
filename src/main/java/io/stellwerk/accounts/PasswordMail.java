package io.stellwerk.accounts;

import io.stellwerk.accounts.LinkTokens.Named;
import io.stellwerk.base.SystemMail;
import io.stellwerk.base.SystemMailWriter;
import io.stellwerk.base.Texts;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The mail that carries the link to choose another password, written when it leaves, so that the link is stored nowhere. */
@Component
class PasswordMail implements SystemMailWriter {

    static final String KIND = "password";

    private final AccountRows rows;
    private final LinkTokens tokens;
    private final Clock clock;
    private final String publicUrl;

    PasswordMail(AccountRows rows, LinkTokens tokens, Clock clock, @Value("${stellwerk.public-url}") String publicUrl) {
        this.rows = rows;
        this.tokens = tokens;
        this.clock = clock;
        this.publicUrl = publicUrl.endsWith("/") ? publicUrl : publicUrl + "/";
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<SystemMail> write(String reference) {
        var named = Named.in(reference);
        return rows.findById(named.user().value())
                .filter(account -> account.mayChoosePassword(named.round(), clock.instant()))
                .map(account -> written(account.invitee(), tokens.token(LinkPurpose.PASSWORD, named)));
    }

    private SystemMail written(Invitee person, String token) {
        var language = person.language().locale();
        return new SystemMail(
                person.email(),
                language,
                Texts.in(language, "accounts.password.mail.subject"),
                List.of(
                        Texts.in(language, "accounts.invite.mail.greeting", person.name()),
                        Texts.in(
                                language,
                                "accounts.password.mail.what",
                                person.email().value())),
                Texts.in(language, "accounts.password.mail.link"),
                URI.create(publicUrl + "new-password/" + token),
                List.of(
                        Texts.in(language, "accounts.password.mail.once", PasswordLinks.VALID.toMinutes()),
                        Texts.in(language, "accounts.password.mail.ignore")));
    }
}
