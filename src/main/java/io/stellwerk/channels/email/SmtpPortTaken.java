package io.stellwerk.channels.email;

/** The SMTP receiver cannot listen where it should. */
class SmtpPortTaken extends RuntimeException {

    private static final long serialVersionUID = 1;

    SmtpPortTaken(SmtpSettings settings, Throwable cause) {
        super("Cannot take mail at " + settings.bindAddress() + ", port " + settings.port() + ".", cause);
    }
}
