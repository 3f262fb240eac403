package io.stellwerk.accounts;

import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.SystemMails;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the owner of an account by mail what would let somebody else take it over. */
@Component
class OwnerNews {

    private final SystemMails mails;
    private final AccountHistory history;

    OwnerNews(SystemMails mails, AccountHistory history) {
        this.mails = mails;
        this.history = history;
    }

    void passwordChanged(Account account) {
        send(account, PasswordChangedMail.KIND, PasswordChangedMail.reference(account.id()));
    }

    /** Goes to the address that was the owner's until now. */
    void moved(Account account, EmailAddress from) {
        send(account, MovedMail.KIND, MovedMail.reference(account.id(), from));
    }

    private void send(Account account, String kind, String reference) {
        mails.send(kind, reference);
        history.changed("owner-told", account.name(), Map.of(), Map.of());
    }
}
