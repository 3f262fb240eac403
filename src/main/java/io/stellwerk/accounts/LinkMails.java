package io.stellwerk.accounts;

import io.stellwerk.accounts.LinkTokens.Named;
import io.stellwerk.base.PublicAddress;
import io.stellwerk.base.SystemMail;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.springframework.stereotype.Component;

/** Mails that carry a link to somebody's account, written when they leave, so that the link is stored nowhere. */
@Component
class LinkMails {

    private final AccountRows rows;
    private final LinkTokens tokens;
    private final PublicAddress stellwerk;

    LinkMails(AccountRows rows, LinkTokens tokens, PublicAddress stellwerk) {
        this.rows = rows;
        this.tokens = tokens;
        this.stellwerk = stellwerk;
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
        var mail = new AccountMail(person, "accounts." + purpose.key() + ".mail.");
        return mail.written(
                mail.say("what", person.email().value()),
                stellwerk.of(purpose.path() + token),
                mail.say("once", validFor),
                mail.say("ignore"));
    }
}
