package io.stellwerk.accounts;

import io.stellwerk.accounts.LinkTokens.Named;
import io.stellwerk.base.SystemMail;
import io.stellwerk.base.Texts;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Mails that carry a link to somebody's account, written when they leave, so that the link is stored nowhere. */
@Component
class LinkMails {

    private final AccountRows rows;
    private final LinkTokens tokens;
    private final String publicUrl;

    LinkMails(AccountRows rows, LinkTokens tokens, @Value("${stellwerk.public-url}") String publicUrl) {
        this.rows = rows;
        this.tokens = tokens;
        this.publicUrl = publicUrl.endsWith("/") ? publicUrl : publicUrl + "/";
    }

    /**
     * @param counts whether the link of that round would still be good for the account
     * @param validFor how long the link works, in the unit that the text names
     * @return empty when it would not
     */
    Optional<SystemMail> write(
            LinkPurpose purpose, String reference, BiPredicate<Account, Integer> counts, long validFor) {
        var named = Named.in(reference);
        return rows.findById(named.user().value())
                .filter(account -> counts.test(account, named.round()))
                .map(account -> written(account.invitee(), purpose, tokens.token(purpose, named), validFor));
    }

    private SystemMail written(Invitee person, LinkPurpose purpose, String token, long validFor) {
        var language = person.language().locale();
        var words = "accounts." + purpose.key() + ".mail.";
        return new SystemMail(
                person.email(),
                language,
                Texts.in(language, words + "subject"),
                List.of(
                        Texts.in(language, "accounts.invite.mail.greeting", person.name()),
                        Texts.in(language, words + "what", person.email().value())),
                Texts.in(language, words + "link"),
                URI.create(publicUrl + purpose.path() + token),
                List.of(Texts.in(language, words + "once", validFor), Texts.in(language, words + "ignore")));
    }
}
