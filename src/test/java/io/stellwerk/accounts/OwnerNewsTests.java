package io.stellwerk.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.ActingAs;
import io.stellwerk.Crews;
import io.stellwerk.MovableClock;
import io.stellwerk.OutsideMail;
import io.stellwerk.StellwerkTest;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.Utc;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the owner of an account hears when somebody takes it over, or tries. */
class OwnerNewsTests extends StellwerkTest {

    private static final String SUPER_ADMIN = "superadmin@demo.example";
    private static final String CHOSEN = "purple trains at noon";

    @RegisterExtension
    final OutsideMail outside = new OutsideMail();

    @Autowired
    Accounts accounts;

    @Autowired
    Users users;

    @Autowired
    PasswordLinks links;

    @Autowired
    LinkTokens tokens;

    @Autowired
    Logins logins;

    @Autowired
    ActingAs acting;

    @Autowired
    Crews crews;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theOwnerHearsOfANewPassword() throws MessagingException, IOException {
        var me = crews.hireOne(BuiltInPreset.AGENT);

        as(me, () -> accounts.changeMyPassword(Crews.PASSWORD, CHOSEN));
        var first = outside.awaitMailTo(me.email().value(), 1);
        assertThat(first.getSubject()).isEqualTo("Your Stellwerk password was changed");
        assertThat(OutsideMail.plain(first)).contains("/forgot-password");

        as(me, () -> accounts.speak(Language.GERMAN));
        as(me, () -> accounts.changeMyPassword(CHOSEN, "green trains at midnight"));
        assertThat(outside.awaitMailTo(me.email().value(), 2).getSubject())
                .isEqualTo("Ihr Passwort für Stellwerk wurde geändert");
        assertThat(written("owner-told", me.name())).isGreaterThanOrEqualTo(2);
    }

    @Test
    void theOwnerHearsOfAPasswordThatWasChosenByLink() {
        var me = crews.hireOne(BuiltInPreset.AGENT);
        jdbc.sql("UPDATE user_account SET password_link_round = 1, password_link_expires_at = :end WHERE id = :id")
                .param("end", Utc.of(clock.instant().plus(PasswordLinks.VALID)))
                .param("id", me.id().value())
                .update();

        links.choose(tokens.token(LinkPurpose.PASSWORD, new LinkTokens.Named(me.id(), 1)), CHOSEN);

        outside.awaitMailTo(me.email().value(), 1);
    }

    @Test
    void whenTheAddressChangesTheOldOneHearsOfIt() throws MessagingException, IOException {
        var me = crews.hireOne(BuiltInPreset.AGENT);
        var fresh = EmailAddress.of("moved-" + UUID.randomUUID() + "@demo.example");

        acting.run(SUPER_ADMIN, () -> move(me, fresh));

        var mail = outside.awaitMailTo(me.email().value(), 1);
        assertThat(mail.getSubject()).isEqualTo("The address of your Stellwerk account was changed");
        assertThat(OutsideMail.plain(mail)).contains(fresh.value());
    }

    @Test
    void wrongCurrentPasswordsLockTheAccountLikeFailedLogins() {
        var me = crews.hireOne(BuiltInPreset.AGENT);

        for (int failure = 1; failure <= FailedLogins.BEFORE_LOCK_OUT; failure++) {
            as(me, () -> accounts.changeMyPassword("wrong", CHOSEN));
        }

        assertThat(logins.loadUserByUsername(me.email().value()).isAccountNonLocked())
                .isFalse();
        assertThat(acting.call(me.email().value(), () -> accounts.changeMyPassword(Crews.PASSWORD, CHOSEN)))
                .isNotEqualTo(PasswordChange.CHANGED);
        assertThat(jdbc.sql("SELECT action FROM audit_entry WHERE object = :mail AND category = 'SIGN_IN' ORDER BY id")
                        .param("mail", me.email().value())
                        .query(String.class)
                        .list())
                .startsWith("failed", "failed", "failed", "failed", "locked-out");
        clock.skip(FailedLogins.LOCK_OUT);
        assertThat(acting.call(me.email().value(), () -> accounts.changeMyPassword(Crews.PASSWORD, CHOSEN)))
                .isEqualTo(PasswordChange.CHANGED);
    }

    private void move(Person person, EmailAddress to) {
        var seen = users.profile(person.id());
        users.change(
                person.id(),
                seen,
                new UserProfile(seen.name(), to, seen.phone(), seen.language(), seen.timeZone(), seen.preset()));
    }

    private void as(Person person, Runnable action) {
        acting.run(person.email().value(), action);
    }

    private long written(String action, String object) {
        return jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE action = :action AND object = :object")
                .param("action", action)
                .param("object", object)
                .query(Long.class)
                .single();
    }
}
