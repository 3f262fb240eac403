package io.stellwerk.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.StellwerkTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/** Whether the database takes mails as large as the receiver does is said at the start. */
@ExtendWith(OutputCaptureExtension.class)
class LargestPacketTests extends StellwerkTest {

    @Autowired
    JdbcClient database;

    @Autowired
    LargestPacket packet;

    @Test
    void mailsOfTheUsualLimitFitIntoTheDatabaseThatComesAlong(CapturedOutput output) {
        packet.look();

        assertThat(output.getAll()).doesNotContain("max_allowed_packet");
    }

    @Test
    void aDatabaseThatIsTooSmallForTheLimitIsSaidWithBothFigures(CapturedOutput output) {
        new LargestPacket(database, upTo(DataSize.ofMegabytes(40))).look();

        assertThat(output.getAll())
                .contains("its max_allowed_packet is 64 MiB, and mails of up to 40 MiB need 81 MiB")
                .contains("lower STELLWERK_SMTP_MAX_MESSAGE_SIZE");
    }

    private static SmtpSettings upTo(DataSize mail) {
        return new SmtpSettings(0, "127.0.0.1", mail, 1);
    }
}
