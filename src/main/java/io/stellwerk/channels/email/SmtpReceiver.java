package io.stellwerk.channels.email;

import io.micrometer.observation.ObservationRegistry;
import io.stellwerk.channels.Channels;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.subethamail.smtp.server.SMTPServer;

/** Takes mail for the connected addresses and nobody else's. */
@Component
public class SmtpReceiver implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SmtpReceiver.class);
    private static final int MAX_RECIPIENTS = 100;

    private final Channels channels;
    private final MailIntake intake;
    private final SmtpSettings settings;
    private final ObservationRegistry observations;
    private final Duration patience;
    private volatile MailsInHand inHand = new MailsInHand();
    private volatile @Nullable SMTPServer server;

    SmtpReceiver(
            Channels channels,
            MailIntake intake,
            SmtpSettings settings,
            ObservationRegistry observations,
            @Value("${spring.lifecycle.timeout-per-shutdown-phase:30s}") Duration patience) {
        this.channels = channels;
        this.intake = intake;
        this.settings = settings;
        this.observations = observations;
        this.patience = patience;
    }

    @Override
    public void start() {
        inHand = new MailsInHand();
        var started = built(inHand);
        try {
            started.start();
        } catch (RuntimeException e) {
            throw new SmtpPortTaken(settings, e);
        }
        server = started;
        log.info("Taking mail on port {}", started.getPortAllocated());
    }

    /** Lets the others stop meanwhile. */
    @Override
    public void stop(Runnable callback) {
        Thread.ofVirtual().name("smtp-stop").start(() -> {
            try {
                stop();
            } finally {
                callback.run();
            }
        });
    }

    /** Ends after the mails in hand were answered, or when that takes too long. */
    @Override
    public void stop() {
        var running = server;
        if (running != null) {
            if (!inHand.finish(patience)) {
                log.warn("Mails are cut off as they did not end in {}; their senders keep them", patience);
            }
            running.stop();
            server = null;
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }

    /** The port it really listens on. */
    public int port() {
        var running = server;
        return running == null ? settings.port() : running.getPortAllocated();
    }

    private SMTPServer built(MailsInHand mails) {
        int largest = (int) settings.maxMessageSize().toBytes();
        return SMTPServer.port(settings.port())
                .bindAddress(bindAddress())
                .softwareName("Stellwerk")
                .maxConnections(settings.maxConnections())
                .maxRecipients(MAX_RECIPIENTS)
                .maxMessageSize(largest)
                .serverSocketFactory(StrictServerSocket::new)
                .messageHandlerFactory(
                        context -> new IncomingMailHandler(channels, intake, largest, context, observations, mails))
                .build();
    }

    private InetAddress bindAddress() {
        try {
            return InetAddress.getByName(settings.bindAddress());
        } catch (UnknownHostException e) {
            throw new IllegalStateException("stellwerk.smtp.bind-address is no address: " + settings.bindAddress(), e);
        }
    }
}
