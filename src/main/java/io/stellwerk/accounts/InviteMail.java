package io.stellwerk.accounts;

import io.stellwerk.accounts.LinkTokens.Named;
import io.stellwerk.base.SystemMail;
import io.stellwerk.base.SystemMailWriter;
import io.stellwerk.base.Texts;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The mail that carries an invitation's link, written when it leaves, so that the link is stored nowhere. */
@Component
class InviteMail implements SystemMailWriter {

    static final String KIND = "invite";

    private final AccountRows rows;
    private final LinkTokens tokens;
    private final InviteRefusals refusals;
    private final String publicUrl;

    InviteMail(
            AccountRows rows,
            LinkTokens tokens,
            InviteRefusals refusals,
            @Value("${stellwerk.public-url}") String publicUrl) {
        this.rows = rows;
        this.tokens = tokens;
        this.refusals = refusals;
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
                .filter(account -> account.isInRound(named.round()))
                .map(account -> written(account.invitee(), tokens.token(LinkPurpose.INVITE, named)));
    }

    @Override
    public void refused(String reference, String words) {
        refusals.add(Named.in(reference), words);
    }

    private SystemMail written(Invitee invitee, String token) {
        var language = invitee.language().locale();
        return new SystemMail(
                invitee.email(),
                language,
                Texts.in(language, "accounts.invite.mail.subject"),
                List.of(
                        Texts.in(language, "accounts.invite.mail.greeting", invitee.name()),
                        Texts.in(language, "accounts.invite.mail.what")),
                Texts.in(language, "accounts.invite.mail.link"),
                URI.create(publicUrl + "invite/" + token),
                after(language));
    }

    private static List<String> after(Locale language) {
        return List.of(
                Texts.in(language, "accounts.invite.mail.once", Invites.VALID.toDays()),
                Texts.in(language, "accounts.invite.mail.ignore"));
    }
}
