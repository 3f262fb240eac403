package io.stellwerk;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.base.EmailAddress;
import io.stellwerk.channels.email.SmtpClient;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.UUID;

/** Somebody with a mail program of their own. */
public final class Customer {

    private final String name;
    private final String address = "mia." + UUID.randomUUID() + "@kunde.example";
    private final int port;

    /** @param port of Stellwerk's SMTP receiver */
    public Customer(String name, int port) {
        this.name = name;
        this.port = port;
    }

    public String address() {
        return address;
    }

    public void write(Crew to, String subject, String text) throws IOException {
        write(to.mailbox(), subject, text);
    }

    public void write(EmailAddress to, String subject, String text) throws IOException {
        send(to, "Subject: " + subject, text);
    }

    public void answer(Crew to, MimeMessage mail, String text) throws IOException, MessagingException {
        answer(to.mailbox(), mail, text);
    }

    public void answer(EmailAddress to, MimeMessage mail, String text) throws IOException, MessagingException {
        send(
                to,
                "Subject: Re: " + mail.getSubject() + "\nIn-Reply-To: " + mail.getMessageID() + "\nReferences: "
                        + mail.getMessageID(),
                text);
    }

    /** A mail as some program wrote it, headers and all. */
    public void sendAsIs(EmailAddress to, String mail) throws IOException {
        try (var client = new SmtpClient(port)) {
            assertThat(client.send(address, to.value(), mail)).startsWith("250");
        }
    }

    private void send(EmailAddress to, String headers, String text) throws IOException {
        sendAsIs(to, """
                From: %s <%s>
                To: %s
                %s
                Message-ID: <%s@kunde.example>
                Content-Type: text/plain; charset=utf-8

                %s""".formatted(name, address, to.value(), headers, UUID.randomUUID(), text));
    }
}
