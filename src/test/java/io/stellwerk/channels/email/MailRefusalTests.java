package io.stellwerk.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.AddressException;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;

/** What is worth trying again, and what the reader sees of it. */
class MailRefusalTests {

    @Test
    void aMailThatCannotBeWrittenIsGivenUpAtOnceWithTheReason() {
        var refusal = MailRefusal.of(new MailPreparationException(new AddressException("Domain contains dot-dot")));

        assertThat(refusal).isEqualTo(new MailRefusal(true, "Domain contains dot-dot"));
    }

    @Test
    void aServerThatCannotBeReachedIsAskedAgain() {
        assertThat(MailRefusal.of(new MailSendException("Connection refused")).permanent())
                .isFalse();
    }
}
