package io.stellwerk.channels.email;

import io.stellwerk.accounts.Permission.Role;
import jakarta.mail.MessagingException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The mail server that replies and invitations leave through. */
@Service
public class SendingServer {

    private final JavaMailSenderImpl sender;

    SendingServer(JavaMailSenderImpl sender) {
        this.sender = sender;
    }

    /** Host and port. */
    @PreAuthorize("hasRole('" + Role.CHANNELS_AND_SETTINGS + "')")
    public String address() {
        return sender.getHost() + ":" + sender.getPort();
    }

    /** Goes there, logs in as for a mail, and sends none. Waits for an answer as long as a mail would. */
    @PreAuthorize("hasRole('" + Role.CHANNELS_AND_SETTINGS + "')")
    public ServerCheck check() {
        try {
            sender.testConnection();
            return new ServerCheck(ServerCheck.Outcome.ANSWERS, address(), "");
        } catch (MessagingException failure) {
            return ServerCheck.failed(address(), failure);
        }
    }
}
