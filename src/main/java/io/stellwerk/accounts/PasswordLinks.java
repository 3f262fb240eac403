package io.stellwerk.accounts;

import io.stellwerk.accounts.LinkTokens.Named;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.Retried;
import io.stellwerk.base.SystemMails;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.scheduling.annotation.Async;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Another password for those who forgot theirs, by a link in a mail that works once and not for long. */
@Service
@Retried
public class PasswordLinks {

    public static final Duration VALID = Duration.ofHours(1);

    /** Whoever asks again and again for somebody else does not fill that person's mailbox. */
    static final Duration BETWEEN = Duration.ofMinutes(2);

    private final AccountRows rows;
    private final LinkTokens tokens;
    private final SystemMails mails;
    private final AccountHistory history;
    private final OwnerNews news;
    private final AccountChanges changes;
    private final PasswordEncoder passwords;
    private final Clock clock;

    PasswordLinks(
            AccountRows rows,
            LinkTokens tokens,
            SystemMails mails,
            AccountHistory history,
            OwnerNews news,
            AccountChanges changes,
            PasswordEncoder passwords,
            Clock clock) {
        this.rows = rows;
        this.tokens = tokens;
        this.mails = mails;
        this.history = history;
        this.news = news;
        this.changes = changes;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * Sends a link to the account with that address, if there is an active one; the link before is worth nothing from now
     * on. In another thread, so that not even the time it takes tells whether there is one.
     */
    @Async
    @Unrestricted("Whoever forgot the password cannot log in, and learns nothing here")
    public void send(EmailAddress email) {
        var now = clock.instant();
        rows.lockByEmail(email.value())
                .filter(Account::isActive)
                .filter(account -> !hasJustGotOne(account, now))
                .ifPresent(account -> send(account, now));
    }

    /** Whose password it is; empty for links that are forged, used, replaced or too old. */
    @Unrestricted("Whoever holds the link is asked")
    public Optional<EmailAddress> find(String token) {
        return tokens.read(LinkPurpose.PASSWORD, token)
                .flatMap(named -> rows.findById(named.user().value())
                        .filter(account -> account.mayChoosePassword(named.round(), clock.instant()))
                        .map(account -> account.details().email()));
    }

    /**
     * Keeps a new password, for the first who uses the link. Whoever is logged in with the old one is out; failed logins
     * are forgotten.
     *
     * @param chosen meets {@link PasswordRule}
     * @return whether the link was good
     */
    @Unrestricted("Whoever holds the link is asked")
    public boolean choose(String token, String chosen) {
        if (!PasswordRule.accepts(chosen)) {
            throw new IllegalArgumentException("The password is weak");
        }
        var good = tokens.read(LinkPurpose.PASSWORD, token).flatMap(this::lock);
        good.ifPresent(account -> keep(account, chosen));
        return good.isPresent();
    }

    private static boolean hasJustGotOne(Account account, Instant now) {
        return account.passwordLinkEnds()
                .filter(end -> now.isBefore(end.minus(VALID).plus(BETWEEN)))
                .isPresent();
    }

    private void send(Account account, Instant now) {
        var round = account.passwordLinkUntil(now.plus(VALID));
        rows.save(account);
        history.byThemselves(account.id(), "password-link-sent", account.name());
        mails.send(PasswordMail.KIND, new Named(account.id(), round).reference());
    }

    private Optional<Account> lock(Named named) {
        return rows.lock(named.user().value())
                .filter(account -> account.mayChoosePassword(named.round(), clock.instant()));
    }

    private void keep(Account account, String chosen) {
        account.keepPassword(passwords.encode(chosen));
        account.failedLogins().forget();
        rows.save(account);
        history.byThemselves(account.id(), "password-changed", account.name());
        news.passwordChanged(account);
        changes.happened(account.id());
    }
}
