package io.stellwerk.channels.ui;

import io.stellwerk.channels.email.SmtpReceiver;
import java.net.URI;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where mail servers deliver mail for connected addresses, such as {@code help.example.com:2525}. */
@Component
class MailDoor {

    private final SmtpReceiver receiver;
    private final String host;

    MailDoor(SmtpReceiver receiver, @Value("${stellwerk.public-url}") URI publicUrl) {
        this.receiver = receiver;
        this.host = Objects.requireNonNullElse(publicUrl.getHost(), "localhost");
    }

    String address() {
        return host + ":" + receiver.port();
    }
}
