package io.stellwerk.channels.email;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

/**
 * How the mail server that mail leaves through answered.
 *
 * @param server host and port
 * @param words what it or the way to it said, for whoever looks after it
 */
public record ServerCheck(Outcome outcome, String server, String words) {

    /** What it means for whoever has to mend it. */
    public enum Outcome {
        ANSWERS,
        UNKNOWN_HOST,
        NOTHING_THERE,
        NO_ENCRYPTION,
        NOT_TRUSTED,
        NO_AGREEMENT,
        WRONG_LOGIN,
        OTHER
    }

    static ServerCheck failed(String server, MessagingException failure) {
        return new ServerCheck(outcome(failure), server, words(failure));
    }

    private static Outcome outcome(MessagingException failure) {
        return causes(failure)
                .map(ServerCheck::outcome)
                .filter(known -> known != Outcome.OTHER)
                .findFirst()
                .orElse(Outcome.OTHER);
    }

    /** The innermost cause says what is wrong, those around it where. */
    private static String words(MessagingException failure) {
        return causes(failure)
                .flatMap(cause -> Stream.ofNullable(cause.getMessage()))
                .reduce("", (outer, inner) -> inner);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }

    private static Outcome outcome(Throwable cause) {
        return switch (cause) {
            case AuthenticationFailedException refused -> Outcome.WRONG_LOGIN;
            case UnknownHostException nowhere -> Outcome.UNKNOWN_HOST;
            case SocketTimeoutException silence -> Outcome.NOTHING_THERE;
            case SocketException closed -> Outcome.NOTHING_THERE;
            case SSLHandshakeException stranger ->
                isAboutCertificate(stranger) ? Outcome.NOT_TRUSTED : Outcome.NO_AGREEMENT;
            case SSLException plain -> Outcome.NO_ENCRYPTION;
            default -> lacksEncryption(cause) ? Outcome.NO_ENCRYPTION : Outcome.OTHER;
        };
    }

    private static boolean isAboutCertificate(SSLHandshakeException failure) {
        return causes(failure).anyMatch(CertificateException.class::isInstance);
    }

    /** The library has no exception of its own for it. */
    private static boolean lacksEncryption(Throwable cause) {
        return Objects.requireNonNullElse(cause.getMessage(), "").startsWith("STARTTLS is required");
    }
}
