package io.stellwerk.channels.email;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Warns at the start of a database that would refuse mails which the receiver lets in, each time they are tried again. */
@Component
class LargestPacket {

    private static final Logger log = LoggerFactory.getLogger(LargestPacket.class);

    /** What a statement says besides the mail. */
    private static final DataSize WORDS_AROUND = DataSize.ofMegabytes(1);

    private final JdbcClient database;
    private final SmtpSettings settings;

    LargestPacket(JdbcClient database, SmtpSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void look() {
        var found = DataSize.ofBytes(
                database.sql("SELECT @@max_allowed_packet").query(Long.class).single());
        var needed = neededFor(settings.maxMessageSize());
        if (found.compareTo(needed) < 0) {
            log.warn(
                    "The database refuses large mails, which then never come in: its max_allowed_packet is {} MiB, and mails of"
                            + " up to {} MiB need {} MiB. Raise it there, or lower STELLWERK_SMTP_MAX_MESSAGE_SIZE.",
                    found.toMegabytes(),
                    settings.maxMessageSize().toMegabytes(),
                    needed.toMegabytes());
        }
    }

    /** In a statement each byte of a mail may take two. */
    static DataSize neededFor(DataSize mail) {
        return DataSize.ofBytes(2 * mail.toBytes() + WORDS_AROUND.toBytes());
    }
}
