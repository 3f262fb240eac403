package io.stellwerk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.ErrorEvent;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class MishapsTests {

    private final Mishaps mishaps = new Mishaps();

    @Test
    void whatFailsIsAnIncident(CapturedOutput output) {
        mishaps.error(new ErrorEvent(new IllegalStateException("Out of order")));

        assertThat(output).contains("Incident", "Out of order");
    }

    @Test
    void aBrowserThatWentAwayIsNone(CapturedOutput output) {
        mishaps.error(new ErrorEvent(new ClientAbortException(new IOException("Broken pipe"))));

        assertThat(output).doesNotContain("Incident");
    }
}
