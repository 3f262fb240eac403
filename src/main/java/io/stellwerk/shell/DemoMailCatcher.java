package io.stellwerk.shell;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.helper.BasicMessageListener;
import org.subethamail.smtp.server.SMTPServer;

/**
 * The outside world of the demo: takes every mail that leaves, on any free port of this machine. Not there when mail goes
 * to a real server.
 */
@Component
@Profile("demo")
@ConditionalOnExpression("'${STELLWERK_MAIL_OUT_HOST:}${STELLWERK_MAIL_OUT_PORT:}'.isEmpty()")
class DemoMailCatcher implements SmartLifecycle, BasicMessageListener {

    /** Before the scheduler, which has mails to send. */
    private static final int EARLY = 0;

    private final DemoMails mails;
    private final JavaMailSenderImpl sender;
    private volatile @Nullable SMTPServer server;

    DemoMailCatcher(DemoMails mails, JavaMailSenderImpl sender) {
        this.mails = mails;
        this.sender = sender;
    }

    @Override
    public void start() {
        var started = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .softwareName("Stellwerk demo mailbox")
                .messageHandler(this)
                .build();
        started.start();
        server = started;
        sender.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        sender.setPort(started.getPortAllocated());
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
