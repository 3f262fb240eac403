package io.stellwerk.audit;

import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.SignInAttempted;
import io.stellwerk.accounts.SignInKind;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes sign-ins down in the transaction that counts them. */
@Component
class SignInListener {

    private final AuditLog log;
    private final Accounts accounts;

    SignInListener(AuditLog log, Accounts accounts) {
        this.log = log;
        this.accounts = accounts;
    }

    @EventListener
    void on(SignInAttempted attempt) {
        log.record(entry(attempt), attempt.at());
    }

    private AuditRecord entry(SignInAttempted attempt) {
        var who = accounts.find(attempt.user())
                .map(Person::email)
                .map(Object::toString)
                .orElse("?");
        return new AuditRecord(
                Optional.of(attempt.user()),
                AuditCategory.SIGN_IN,
                action(attempt.kind()),
                who,
                Optional.empty(),
                Optional.empty());
    }

    static String action(SignInKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
