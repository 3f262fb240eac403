package io.stellwerk.accounts;

import io.stellwerk.base.SystemMail;
import io.stellwerk.base.SystemMailWriter;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The mail that carries the link to choose another password. */
@Component
class PasswordMail implements SystemMailWriter {

    static final String KIND = "password";

    private final LinkMails mails;
    private final Clock clock;

    PasswordMail(LinkMails mails, Clock clock) {
        this.mails = mails;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<SystemMail> write(String reference) {
        return mails.write(
                LinkPurpose.PASSWORD,
                reference,
                (account, round) -> account.mayChoosePassword(round, clock.instant()),
                PasswordLinks.VALID.toMinutes());
    }
}
