package io.stellwerk.channels.email;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether mail can come in. */
@Component
class SmtpHealthIndicator extends AbstractHealthIndicator {

    private final SmtpReceiver receiver;

    SmtpHealthIndicator(SmtpReceiver receiver) {
        this.receiver = receiver;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.status(receiver.isRunning() ? "UP" : "DOWN").withDetail("port", receiver.port());
    }
}
