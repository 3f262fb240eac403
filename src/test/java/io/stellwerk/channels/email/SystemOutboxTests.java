package io.stellwerk.channels.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stellwerk.ActingAs;
import io.stellwerk.MovableClock;
import io.stellwerk.StellwerkTest;
import io.stellwerk.accounts.BuiltInPreset;
import io.stellwerk.accounts.Invitation;
import io.stellwerk.accounts.Invites;
import io.stellwerk.accounts.Language;
import io.stellwerk.accounts.Presets;
import io.stellwerk.accounts.RolePreset;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.EmailAddress;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.helper.BasicMessageListener;
import org.subethamail.smtp.server.SMTPServer;

/** What becomes of mails that Stellwerk itself writes. */
class SystemOutboxTests extends StellwerkTest {

    private static final String ADMIN = "admin@demo.example";

    @Autowired
    Invites invites;

    @Autowired
    Presets presets;

    @Autowired
    ActingAs acting;

    @Autowired
    JavaMailSenderImpl sender;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private final EmailAddress email = EmailAddress.of(UUID.randomUUID() + "@demo.example");
    private final Moody outside = new Moody();
    private final SMTPServer server = SMTPServer.port(0).messageHandler(outside).build();
    private int usualPort;

    @BeforeEach
    void mailLeavesToAMoodyServer() {
        server.start();
        usualPort = sender.getPort();
        sender.setPort(server.getPortAllocated());
    }

    @AfterEach
    void mailLeavesAsUsualAgain() {
        sender.setPort(usualPort);
        server.stop();
    }

    @Test
    void anInvitationLeavesInPlainTextAndHtmlAndSaysThatAMachineWroteIt() throws Exception {
        invite();

        await().until(() -> !outside.taken.isEmpty());
        var mail = new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(outside.taken.getFirst()));
        assertThat(mail.getSubject()).isEqualTo("Ihre Einladung zu Stellwerk");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("Content-Language")).containsExactly("de");
        var source = new String(outside.taken.getFirst(), StandardCharsets.UTF_8);
        assertThat(source).contains("text/plain", "text/html", "/invite/");
    }

    @Test
    void aRefusalIsToldToThoseWhoMayInvite() {
        outside.mood = 554;

        var user = invite();

        await().untilAsserted(() -> assertThat(acting.call(ADMIN, () -> invites.refusalOf(user)))
                .hasValueSatisfying(words -> assertThat(words).contains("not in the mood")));
    }

    @Test
    void aServerThatIsBusyIsAskedAgainLater() {
        outside.mood = 451;
        var user = invite();
        await().until(() -> outside.refused);

        outside.mood = 250;
        clock.skip(Duration.ofSeconds(15));

        await().atMost(Duration.ofSeconds(60)).until(() -> !outside.taken.isEmpty());
        assertThat(acting.call(ADMIN, () -> invites.refusalOf(user))).isEmpty();
    }

    @Test
    void aWithdrawnInvitationDoesNotLeaveAnyMore() {
        outside.mood = 451;
        var user = invite();
        await().until(() -> outside.refused);
        acting.run(ADMIN, () -> invites.withdraw(user));

        outside.mood = 250;
        clock.skip(Duration.ofSeconds(15));

        await().atMost(Duration.ofSeconds(60)).until(() -> state(user).equals("DROPPED"));
        assertThat(outside.taken).isEmpty();
    }

    private String state(UserId user) {
        return jdbc.sql("SELECT state FROM outgoing_system_mail WHERE kind = 'invite' AND reference LIKE :user")
                .param("user", user.value() + " %")
                .query(String.class)
                .single();
    }

    private UserId invite() {
        var role = acting.call(ADMIN, presets::assignable).stream()
                .filter(preset ->
                        preset.builtIn().filter(BuiltInPreset.AGENT::equals).isPresent())
                .map(RolePreset::id)
                .findFirst()
                .orElseThrow();
        return acting.call(ADMIN, () -> invites.invite(new Invitation(email, "Nora", role, Language.GERMAN)));
    }

    private static final class Moody implements BasicMessageListener {

        private final List<byte[]> taken = new CopyOnWriteArrayList<>();
        private volatile int mood = 250;
        private volatile boolean refused;

        @Override
        public void messageArrived(MessageContext context, String from, String to, byte[] data) throws RejectException {
            if (mood != 250) {
                refused = true;
                throw new RejectException(mood, "I am not in the mood");
            }
            taken.add(data);
        }
    }
}
