package io.stellwerk.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.stellwerk.ActingAs;
import io.stellwerk.Crews;
import io.stellwerk.MovableClock;
import io.stellwerk.StellwerkTest;
import io.stellwerk.Together;
import io.stellwerk.Visitor;
import io.stellwerk.accounts.LinkTokens.Named;
import io.stellwerk.base.EmailAddress;
import java.time.Duration;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Another password for whoever forgot it, and what it does to those who are logged in with the old one. */
class PasswordLinksTests extends StellwerkTest {

    private static final String SUPER_ADMIN = "superadmin@demo.example";
    private static final String CHOSEN = "purple trains at noon";

    @Autowired
    PasswordLinks links;

    @Autowired
    LinkTokens tokens;

    @Autowired
    PasswordMail mail;

    @Autowired
    Users users;

    @Autowired
    Accounts accounts;

    @Autowired
    ActingAs acting;

    @Autowired
    Crews crews;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void whoeverForgotThePasswordChoosesAnotherByMailAndLogsInWithIt() {
        var agent = crews.hireOne(BuiltInPreset.AGENT);
        var token = linkOf(agent);
        assertThat(links.find(token)).contains(agent.email());

        assertThat(links.choose(token, CHOSEN)).isTrue();

        assertThat(logIn(agent, Crews.PASSWORD)).endsWith("/login?error");
        assertThat(logIn(agent, CHOSEN)).endsWith("/helpdesk");
    }

    @Test
    void theMailGoesToTheAccountInItsLanguage() {
        var agent = crews.hireOne(BuiltInPreset.AGENT);
        acting.run(agent.email().value(), () -> accounts.speak(Language.GERMAN));
        var token = linkOf(agent);

        var written =
                mail.write(new Named(agent.id(), round(agent)).reference()).orElseThrow();

        assertThat(written.to()).isEqualTo(agent.email());
        assertThat(written.subject()).isEqualTo("Neues Passwort für Stellwerk wählen");
        assertThat(written.link().getPath()).isEqualTo("/new-password/" + token);
    }

    @Test
    void theLinkWorksOnceAlsoWhenTwoUseItAtTheSameMoment() throws InterruptedException {
        var agent = crews.hireOne(BuiltInPreset.AGENT);
        var token = linkOf(agent);

        var done = Together.call(Collections.nCopies(4, (Callable<Boolean>) () -> links.choose(token, CHOSEN)));

        assertThat(done).containsExactlyInAnyOrder(true, false, false, false);
        assertIsDead(token);
    }

    @Test
    void theLinkWorksForAnHour() {
        var agent = crews.hireOne(BuiltInPreset.AGENT);
        var token = linkOf(agent);

        clock.skip(PasswordLinks.VALID.minusMinutes(1));
        assertThat(links.find(token)).isPresent();
        clock.skip(Duration.ofMinutes(1));

        assertIsDead(token);
        assertThat(mail.write(new Named(agent.id(), round(agent)).reference())).isEmpty();
    }

    @Test
    void theNewestLinkCountsAndNobodyIsFloodedWithThem() {
        var agent = crews.hireOne(BuiltInPreset.AGENT);
        var first = linkOf(agent);

        ask(agent.email());
        assertThat(links.find(first)).isPresent();
        assertThat(sent(agent)).isEqualTo(1);

        clock.skip(PasswordLinks.BETWEEN);
        links.send(agent.email());
        await().untilAsserted(() -> assertThat(sent(agent)).isEqualTo(2));
        assertIsDead(first);
        assertThat(links.find(token(agent))).isPresent();
    }

    @Test
    void nothingIsSentToWhoeverHasNoActiveAccount() {
        var gone = crews.hireOne(BuiltInPreset.AGENT);
        acting.run(SUPER_ADMIN, () -> users.deactivate(gone.id(), new HandOver.Unassign()));

        ask(gone.email());
        ask(EmailAddress.of("nobody-" + UUID.randomUUID() + "@demo.example"));

        assertThat(sent(gone)).isZero();
    }

    @Test
    void aLinkDiesWithTheAccountTheAddressAndAnyOtherChangeOfThePassword() {
        var deactivated = crews.hireOne(BuiltInPreset.AGENT);
        var ofDeactivated = linkOf(deactivated);
        acting.run(SUPER_ADMIN, () -> users.deactivate(deactivated.id(), new HandOver.Unassign()));
        assertIsDead(ofDeactivated);
        acting.run(SUPER_ADMIN, () -> users.reactivate(deactivated.id()));
        assertIsDead(ofDeactivated);

        var moved = crews.hireOne(BuiltInPreset.AGENT);
        var atTheOldAddress = linkOf(moved);
        acting.run(SUPER_ADMIN, () -> move(moved));
        assertIsDead(atTheOldAddress);

        var remembers = crews.hireOne(BuiltInPreset.AGENT);
        var needless = linkOf(remembers);
        acting.run(remembers.email().value(), () -> accounts.changeMyPassword(Crews.PASSWORD, CHOSEN));
        assertIsDead(needless);
    }

    @Test
    void aForgedLinkAndAnInvitationAreWorthNothing() {
        var agent = crews.hireOne(BuiltInPreset.AGENT);
        linkOf(agent);
        var named = new Named(agent.id(), round(agent));

        assertIsDead(tokens.token(LinkPurpose.INVITE, named));
        assertIsDead(agent.id().value() + "-1-0123456789abcdef0123456789abcdef");
        assertThatThrownBy(() -> links.choose(token(agent), "short")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLockOutEndsWithTheNewPassword() {
        var agent = crews.hireOne(BuiltInPreset.AGENT);
        for (int failure = 1; failure <= 5; failure++) {
            logIn(agent, "wrong");
        }
        assertThat(logIn(agent, Crews.PASSWORD)).contains("locked");

        links.choose(linkOf(agent), CHOSEN);

        assertThat(logIn(agent, CHOSEN)).endsWith("/helpdesk");
    }

    @Test
    void aNewPasswordEndsAllSessionsOfTheOldOne() {
        var agent = crews.hireOne(BuiltInPreset.AGENT);
        var office = loggedIn(agent);
        var home = loggedIn(agent);

        links.choose(linkOf(agent), CHOSEN);

        assertThat(office.get("/profile").statusCode()).isEqualTo(302);
        assertThat(home.get("/profile").statusCode()).isEqualTo(302);
    }

    @Test
    void whatHappenedIsWrittenDown() {
        var agent = crews.hireOne(BuiltInPreset.AGENT);
        links.choose(linkOf(agent), CHOSEN);

        var actions = jdbc.sql("SELECT action FROM audit_entry WHERE actor_id = :user ORDER BY id")
                .param("user", agent.id().value())
                .query(String.class)
                .list();

        assertThat(actions).endsWith("password-link-sent", "password-changed");
    }

    private Visitor loggedIn(Person person) {
        var visitor = new Visitor(port);
        visitor.logIn(person.email().value(), Crews.PASSWORD);
        assertThat(visitor.get("/profile").statusCode()).isEqualTo(200);
        return visitor;
    }

    private void move(Person person) {
        var seen = users.profile(person.id());
        var email = EmailAddress.of("moved-" + UUID.randomUUID() + "@demo.example");
        users.change(
                person.id(),
                seen,
                new UserProfile(seen.name(), email, seen.phone(), seen.language(), seen.timeZone(), seen.preset()));
    }

    private void assertIsDead(String token) {
        assertThat(links.find(token)).isEmpty();
        assertThat(links.choose(token, "green trains at midnight")).isFalse();
    }

    private String linkOf(Person person) {
        links.send(person.email());
        await().until(() -> sent(person) == 1);
        return token(person);
    }

    /** Asks and waits until that is done, by asking for somebody else afterwards. */
    private void ask(EmailAddress email) {
        links.send(email);
        linkOf(crews.hireOne(BuiltInPreset.AGENT));
    }

    private long sent(Person person) {
        return jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE actor_id = :user AND action = 'password-link-sent'")
                .param("user", person.id().value())
                .query(Long.class)
                .single();
    }

    private String token(Person person) {
        return tokens.token(LinkPurpose.PASSWORD, new Named(person.id(), round(person)));
    }

    private int round(Person person) {
        return jdbc.sql("SELECT password_link_round FROM user_account WHERE id = :user")
                .param("user", person.id().value())
                .query((row, number) -> row.getInt("password_link_round"))
                .single();
    }

    private String logIn(Person person, String password) {
        return new Visitor(port)
                .logIn(person.email().value(), password)
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }
}
