package io.stellwerk.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.channels.email.ServerCheck.Outcome;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** What is said of the mail server that mail leaves through. */
class SendingServerTests {

    private final SMTPServer server = SMTPServer.port(0)
            .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((user, password, context) -> {
                if (!password.equals("right")) {
                    throw new LoginFailedException();
                }
            }))
            .build();
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

    @BeforeEach
    void start() {
        server.start();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getPortAllocated());
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aServerThatAcceptsTheLogInAnswers() {
        logIn("right");

        assertThat(check()).isEqualTo(new ServerCheck(Outcome.ANSWERS, "127.0.0.1:" + server.getPortAllocated(), ""));
    }

    @Test
    void aWrongPasswordIsCalledSo() {
        logIn("wrong");

        assertThat(check().outcome()).isEqualTo(Outcome.WRONG_LOGIN);
    }

    @Test
    void aHostThatNobodyKnowsIsCalledSo() {
        sender.setHost("mail.nowhere.invalid");

        assertThat(check().outcome()).isEqualTo(Outcome.UNKNOWN_HOST);
    }

    @Test
    void aPortWhereNothingListensIsCalledSo() throws IOException {
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            sender.setPort(closed.getLocalPort());
        }

        assertThat(check().outcome()).isEqualTo(Outcome.NOTHING_THERE);
    }

    @Test
    void aServerWithoutTheEncryptionThatIsRequiredIsCalledSo() {
        sender.getJavaMailProperties().setProperty("mail.smtp.starttls.required", "true");

        assertThat(check().outcome()).isEqualTo(Outcome.NO_ENCRYPTION);
    }

    @Test
    void aServerThatSpeaksPlainlyWhereEncryptionBeginsAtOnceHasNone() {
        sender.setProtocol("smtps");

        assertThat(check().outcome()).isEqualTo(Outcome.NO_ENCRYPTION);
    }

    @Test
    void anyOtherAnswerIsPassedOn() {
        var failure = new MessagingException("421 Come back tomorrow");

        assertThat(ServerCheck.failed("mail.example:25", failure))
                .isEqualTo(new ServerCheck(Outcome.OTHER, "mail.example:25", "421 Come back tomorrow"));
    }

    private void logIn(String password) {
        sender.setUsername("stellwerk");
        sender.setPassword(password);
    }

    private ServerCheck check() {
        return new SendingServer(sender).check();
    }
}
