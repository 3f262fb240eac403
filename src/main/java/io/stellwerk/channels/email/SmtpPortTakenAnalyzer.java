package io.stellwerk.channels.email;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

class SmtpPortTakenAnalyzer extends AbstractFailureAnalyzer<SmtpPortTaken> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SmtpPortTaken cause) {
        return new FailureAnalysis(
                cause.getMessage() + " Another program listens there, or the address is not this machine's.",
                "End the other program, or choose another port with STELLWERK_SMTP_PORT.",
                cause);
    }
}
