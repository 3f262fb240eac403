package io.stellwerk;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** A mail server outside that takes what leaves during a test. */
public final class OutsideMail implements BeforeEachCallback, AfterEachCallback {

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private int usualPort;

    @Override
    public void beforeEach(ExtensionContext test) {
        server.start();
        usualPort = sender(test).getPort();
        sender(test).setPort(server.getSmtp().getPort());
    }

    /** The newest of so many mails, once they are there. */
    public MimeMessage awaitMail(int count) {
        await().until(() -> received().size() == count);
        return received().getLast();
    }

    private List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    @Override
    public void afterEach(ExtensionContext test) {
        sender(test).setPort(usualPort);
        server.stop();
    }

    private static JavaMailSenderImpl sender(ExtensionContext test) {
        return SpringExtension.getApplicationContext(test).getBean(JavaMailSenderImpl.class);
    }
}
