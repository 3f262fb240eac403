package io.stellwerk.shell;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.helper.BasicMessageListener;
import org.subethamail.smtp.server.SMTPServer;

/** The outside world of the demo: takes every mail that leaves. Not there when mail goes to a real server. */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "STELLWERK_MAIL_OUT_HOST", matchIfMissing = true, havingValue = "127.0.0.1")
class DemoMailCatcher implements SmartLifecycle, BasicMessageListener {

    /** Before the scheduler, which has mails to send. */
    private static final int EARLY = 0;

    private final DemoMails mails;
    private final int port;
    private volatile @Nullable SMTPServer server;

    DemoMailCatcher(DemoMails mails, @Value("${spring.mail.port}") int port) {
        this.mails = mails;
        this.port = port;
    }

    @Override
    public void start() {
        var started = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .softwareName("Stellwerk demo mailbox")
                .messageHandler(this)
                .build();
        started.start();
        server = started;
    }

    @Override
    public void stop() {
        var running = server;
        if (running != null) {
            running.stop();
            server = null;
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }

    @Override
    public int getPhase() {
        return EARLY;
    }

    @Override
    public void messageArrived(MessageContext context, String sender, String recipient, byte[] bytes)
            throws RejectException {
        try {
            mails.keep(
                    recipient, new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
        } catch (MessagingException | IOException e) {
            throw new RejectException(554, "The demo mailbox cannot read this mail: " + e.getMessage());
        }
    }
}
