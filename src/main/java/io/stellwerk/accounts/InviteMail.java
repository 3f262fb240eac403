package io.stellwerk.accounts;

import io.stellwerk.accounts.LinkTokens.Named;
import io.stellwerk.base.SystemMail;
import io.stellwerk.base.SystemMailWriter;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The mail that carries an invitation's link. */
@Component
class InviteMail implements SystemMailWriter {

    static final String KIND = "invite";

    private final LinkMails mails;
    private final InviteRefusals refusals;

    InviteMail(LinkMails mails, InviteRefusals refusals) {
        this.mails = mails;
        this.refusals = refusals;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<SystemMail> write(String reference) {
        return mails.write(LinkPurpose.INVITE, reference, Account::isInRound, Invites.VALID.toDays());
    }

    @Override
    public void refused(String reference, String words) {
        refusals.add(Named.in(reference), words);
    }
}
