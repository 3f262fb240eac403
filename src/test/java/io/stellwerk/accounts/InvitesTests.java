package io.stellwerk.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.stellwerk.ActingAs;
import io.stellwerk.Crews;
import io.stellwerk.StellwerkTest;
import io.stellwerk.Together;
import io.stellwerk.accounts.LinkTokens.Named;
import io.stellwerk.base.EmailAddress;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

class InvitesTests extends StellwerkTest {

    private static final String ADMIN = "admin@demo.example";
    private static final String SUPER_ADMIN = "superadmin@demo.example";
    private static final Joining JOINING =
            new Joining("Nora Neumann", "purple trains at noon", ZoneId.of("America/New_York"));

    @Autowired
    Invites invites;

    @Autowired
    LinkTokens tokens;

    @Autowired
    InviteMail mail;

    @Autowired
    Users users;

    @Autowired
    Accounts accounts;

    @Autowired
    PresetRows presets;

    @Autowired
    UserDetailsService logins;

    @Autowired
    ActingAs acting;

    @Autowired
    Crews crews;

    @Autowired
    JdbcClient jdbc;

    private final EmailAddress email = EmailAddress.of("nora-" + UUID.randomUUID() + "@demo.example");

    @Test
    void whoeverUsesTheLinkHasAnAccountWithTheRoleAndLanguageOfTheInvitation() {
        var user = invite(BuiltInPreset.AGENT);
        assertThat(invites.find(token(user))).contains(new Invitee(email, "Nora", Language.GERMAN));

        assertThat(invites.accept(token(user), JOINING)).isTrue();

        var person = accounts.find(user).orElseThrow();
        assertThat(person.active()).isTrue();
        assertThat(person.name()).isEqualTo("Nora Neumann");
        assertThat(person.role()).isEqualTo("Agent");
        assertThat(person.language()).isEqualTo(Language.GERMAN);
        assertThat(person.timeZone()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(logins.loadUserByUsername(email.value()).getPassword())
                .startsWith("{bcrypt}")
                .doesNotContain(JOINING.password());
    }

    @Test
    void theMailSpeaksTheLanguageOfTheInvitationAndCarriesTheLink() {
        var user = invite(BuiltInPreset.AGENT);

        var written = mail.write(new Named(user, round(user)).reference()).orElseThrow();

        assertThat(written.to()).isEqualTo(email);
        assertThat(written.subject()).isEqualTo("Ihre Einladung zu Stellwerk");
        assertThat(written.before()).first().isEqualTo("Guten Tag Nora,");
        assertThat(written.link().getPath()).isEqualTo("/invite/" + token(user));
    }

    @Test
    void aLinkThatWasUsedIsDead() {
        var user = invite(BuiltInPreset.AGENT);
        var token = token(user);
        invites.accept(token, JOINING);

        assertIsDead(token);
    }

    @Test
    void aLinkThatIsTooOldIsDead() {
        var user = invite(BuiltInPreset.AGENT);
        jdbc.sql("UPDATE user_account SET invite_expires_at = '2020-01-01' WHERE id = :user")
                .param("user", user.value())
                .update();

        assertIsDead(token(user));
    }

    @Test
    void aLinkWorksForSevenDays() {
        var user = invite(BuiltInPreset.AGENT);

        assertThat(acting.call(ADMIN, () -> invites.endOf(user)).orElseThrow())
                .isCloseTo(
                        accounts.find(user).orElseThrow().since().plus(Invites.VALID), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void aLinkOfAWithdrawnInvitationIsDeadAndTheAddressCanBeInvitedAgain() {
        var user = invite(BuiltInPreset.AGENT);
        var token = token(user);
        assertThat(acting.call(ADMIN, () -> invites.withdraw(user))).isTrue();

        assertIsDead(token);
        assertThat(acting.call(ADMIN, accounts::everybody))
                .extracting(Person::email)
                .doesNotContain(email);

        var again = invite(BuiltInPreset.AGENT);
        assertIsDead(token);
        assertThat(invites.accept(token(again), JOINING)).isTrue();
    }

    @Test
    void aSecondMailMakesTheLinkOfTheFirstWorthlessEvenBeforeItLeft() {
        var user = invite(BuiltInPreset.AGENT);
        var first = new Named(user, round(user));
        acting.run(ADMIN, () -> invites.resend(user));

        assertIsDead(tokens.token(LinkPurpose.INVITE, first));
        assertThat(mail.write(first.reference())).isEmpty();
        assertThat(invites.find(token(user))).isPresent();
    }

    @Test
    void aForgedLinkIsDead() {
        var mine = token(invite(BuiltInPreset.AGENT));
        var other = crews.hireOne(BuiltInPreset.ADMIN).id();
        var signature = mine.substring(mine.lastIndexOf('-') + 1);

        for (var forged : new String[] {
            "",
            "nonsense",
            other.value() + "-1-" + signature,
            mine.replace(signature, "0".repeat(32)),
            mine + "0",
            "999999999999999999-999999999-" + signature,
            "99999999999999999999-1-" + signature
        }) {
            assertIsDead(forged);
        }
    }

    @Test
    void aLinkOfSomebodyWhoWasDeactivatedIsDead() {
        var user = invite(BuiltInPreset.AGENT);
        var token = token(user);
        invites.accept(token, JOINING);
        acting.run(ADMIN, () -> users.deactivate(user, new HandOver.Unassign()));

        assertIsDead(token);
        assertThat(accounts.find(user).orElseThrow().status()).isEqualTo(AccountStatus.DEACTIVATED);
    }

    @Test
    void ofManyWhoUseALinkAtTheSameMomentOneJoins() throws InterruptedException {
        var token = token(invite(BuiltInPreset.AGENT));
        Callable<Boolean> accept = () -> invites.accept(token, JOINING);

        assertThat(Together.call(Collections.nCopies(4, accept))).containsOnlyOnce(true);
    }

    @Test
    void ofManyWhoInviteAnAddressAtTheSameMomentOneDoes() throws InterruptedException {
        Callable<Boolean> invite = () -> {
            try {
                invite(BuiltInPreset.AGENT);
                return true;
            } catch (EmailTaken taken) {
                return false;
            }
        };

        assertThat(Together.call(Collections.nCopies(4, invite))).containsOnlyOnce(true);
    }

    @Test
    void anAddressThatIsKnownIsNotInvitedAgain() {
        invite(BuiltInPreset.AGENT);

        assertThatThrownBy(() -> invite(BuiltInPreset.AGENT)).isInstanceOf(EmailTaken.class);
    }

    @Test
    void anAdminCannotInviteASuperAdmin() {
        assertThatThrownBy(() -> invite(BuiltInPreset.SUPER_ADMIN)).isInstanceOf(AccessDeniedException.class);

        assertThat(accounts.findByEmail(email)).isEmpty();
        assertThat(acting.call(SUPER_ADMIN, () -> invites.invite(invitation(BuiltInPreset.SUPER_ADMIN))))
                .isNotNull();
    }

    @Test
    void anAdminNeitherResendsNorWithdrawsTheInvitationOfASuperAdmin() {
        var user = acting.call(SUPER_ADMIN, () -> invites.invite(invitation(BuiltInPreset.SUPER_ADMIN)));

        assertThatThrownBy(() -> acting.run(ADMIN, () -> invites.resend(user)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> acting.run(ADMIN, () -> invites.withdraw(user)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anAgentInvitesNobody() {
        assertThatThrownBy(
                        () -> acting.run("agent@demo.example", () -> invites.invite(invitation(BuiltInPreset.AGENT))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoeverHasNotJoinedYetIsAStrangerToTheLogin() {
        invite(BuiltInPreset.AGENT);

        assertThatThrownBy(() -> logins.loadUserByUsername(email.value()))
                .isInstanceOf(UsernameNotFoundException.class);
    }

    @Test
    void theLinkIsStoredNowhereAndTheHistoryNamesWhoWasInvited() {
        var user = invite(BuiltInPreset.AGENT);
        var signature = token(user).substring(token(user).lastIndexOf('-') + 1);

        var stored = jdbc.sql("""
                        SELECT CONCAT_WS(' ', kind, reference) FROM outgoing_system_mail
                        UNION ALL SELECT CONCAT_WS(' ', action, object, before_values, after_values) FROM audit_entry
                        UNION ALL SELECT CONCAT_WS(' ', email, name, password_hash, invite_round) FROM user_account
                        """).query(String.class).list();

        assertThat(stored).noneMatch(row -> row.contains(signature));
        assertThat(stored).anyMatch(row -> row.startsWith("user-invited Nora") && row.contains(email.value()));
    }

    private void assertIsDead(String token) {
        assertThat(invites.find(token)).isEmpty();
        assertThat(invites.accept(token, JOINING)).isFalse();
    }

    private UserId invite(BuiltInPreset role) {
        return acting.call(ADMIN, () -> invites.invite(invitation(role)));
    }

    private Invitation invitation(BuiltInPreset role) {
        return new Invitation(email, "Nora", presets.getByBuiltIn(role).id(), Language.GERMAN);
    }

    private String token(UserId user) {
        return tokens.token(LinkPurpose.INVITE, new Named(user, round(user)));
    }

    private int round(UserId user) {
        return jdbc.sql("SELECT invite_round FROM user_account WHERE id = :user")
                .param("user", user.value())
                .query((row, number) -> row.getInt("invite_round"))
                .single();
    }
}
