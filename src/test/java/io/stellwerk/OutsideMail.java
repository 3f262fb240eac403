package io.stellwerk;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
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

    /** The newest mail about something, once there is one; what other tests left waiting in the outbox may come, too. */
    public MimeMessage awaitMailAbout(String subject) {
        await().until(() -> !about(subject).isEmpty());
        return about(subject).getLast();
    }

    private List<MimeMessage> about(String subject) {
        return received().stream().filter(mail -> isAbout(mail, subject)).toList();
    }

    private static boolean isAbout(MimeMessage mail, String subject) {
        try {
            return mail.getSubject().contains(subject);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    /** The newest of so many mails to addresses with this in them, once they are there. */
    public MimeMessage awaitMailTo(String partOfAddress, int count) {
        await().until(() -> withRecipientLike(partOfAddress).size() == count);
        return withRecipientLike(partOfAddress).getLast();
    }

    private List<MimeMessage> withRecipientLike(String part) {
        return received().stream()
                .filter(mail -> isTo(mail, to -> to.contains(part)))
                .toList();
    }

    /** The mails that somebody got so far. */
    public List<MimeMessage> to(String address) {
        return received().stream().filter(mail -> isTo(mail, address::equals)).toList();
    }

    /** The mails with these words in their text. */
    public List<MimeMessage> saying(String words) {
        return received().stream().filter(mail -> says(mail, words)).toList();
    }

    private static boolean says(MimeMessage mail, String words) {
        try {
            return plain(mail).contains(words);
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The plain text of a mail. */
    public static String plain(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return part.getContent().toString();
        }
        var words = new StringBuilder();
        if (part.getContent() instanceof Multipart parts) {
            for (var i = 0; i < parts.getCount(); i++) {
                words.append(plain(parts.getBodyPart(i)));
            }
        }
        return words.toString();
    }

    private static boolean isTo(MimeMessage mail, Predicate<String> which) {
        try {
            return Arrays.stream(mail.getAllRecipients()).anyMatch(to -> which.test(to.toString()));
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
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
