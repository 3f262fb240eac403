package io.stellwerk.channels.email;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.channels.ChannelAccount;
import io.stellwerk.channels.Channels;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.Session;

/** One mail of an SMTP session: answers 250 only when it is durable, so that else the sender keeps it. */
class IncomingMailHandler implements MessageHandler {

    private static final Logger log = LoggerFactory.getLogger(IncomingMailHandler.class);

    private final Channels channels;
    private final MailIntake intake;
    private final int largest;
    private final MessageContext session;
    private final ObservationRegistry observations;
    private final MailsInHand inHand;
    private final Map<EmailAddress, ChannelAccount> recipients = new LinkedHashMap<>();
    private String sender = "";
    private boolean isTaken;

    IncomingMailHandler(
            Channels channels,
            MailIntake intake,
            int largest,
            MessageContext session,
            ObservationRegistry observations,
            MailsInHand inHand) {
        this.inHand = inHand;
        this.observations = observations;
        this.session = session;
        this.channels = channels;
        this.intake = intake;
        this.largest = largest;
    }

    @Override
    public void from(String envelopeSender) throws RejectException {
        inHand.mayBegin();
        sender = envelopeSender;
    }

    @Override
    public void recipient(String recipient) throws RejectException {
        var address = EmailAddress.parse(recipient).orElseThrow(IncomingMailHandler::unknownRecipient);
        var channel = orKeepIt(() -> channels.receiving(address)).orElseThrow(IncomingMailHandler::unknownRecipient);
        recipients.put(channel.mailbox(), channel);
    }

    @Override
    public @Nullable String data(InputStream data) throws RejectException, IOException {
        isTaken = true;
        inHand.taken();
        try {
            receiveTraced(data);
            return null;
        } catch (RejectException | IOException e) {
            forgetThisMail();
            throw e;
        }
    }

    @SuppressWarnings("try") // the scope is only to be closed
    private void receiveTraced(InputStream data) throws RejectException, IOException {
        var observation =
                Observation.createNotStarted("stellwerk.mail.in", observations).start();
        try (var scope = observation.openScope()) {
            receive(data);
        } catch (RejectException | IOException e) {
            observation.error(e);
            throw e;
        } finally {
            observation.stop();
        }
    }

    private void receive(InputStream data) throws RejectException, IOException {
        var raw = data.readNBytes(largest + 1);
        if (raw.length > largest) {
            data.transferTo(OutputStream.nullOutputStream());
            throw new RejectException(552, "5.3.4 The message is larger than " + largest + " bytes");
        }
        var mail = MailParser.parse(raw, sender);
        for (var channel : recipients.values()) {
            orKeepIt(() -> intake.receive(channel, mail));
        }
    }

    /** The library keeps sender and recipients of a refused mail, so that the next one of the session would fail. */
    private void forgetThisMail() {
        if (session instanceof Session running) {
            running.resetMailTransaction();
        }
    }

    /** Called once the mail was answered, or its connection is gone. */
    @Override
    public void done() {
        recipients.clear();
        if (isTaken) {
            isTaken = false;
            inHand.answered();
        }
    }

    private static RejectException unknownRecipient() {
        return new RejectException(550, "5.1.1 No such mailbox here");
    }

    private static <T> T orKeepIt(Storing<T> action) throws RejectException {
        try {
            return action.call();
        } catch (DataAccessException | TransactionException e) {
            log.warn("A mail could not be stored; its sender keeps it and tries again: {}", e.toString());
            throw new RejectException(451, "4.3.0 Cannot store the message now, please try again later");
        } catch (RuntimeException e) {
            log.error("A mail could not be taken in; its sender keeps it and tries again", e);
            throw new RejectException(451, "4.3.0 Cannot take the message now, please try again later");
        }
    }

    private interface Storing<T> {
        T call();
    }
}
