package io.stellwerk.channels.email;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;

/** Why a mail was not taken: the other side's words, and whether asking again is pointless (a 5xx answer). */
record MailRefusal(boolean permanent, String words) {

    static MailRefusal of(MailException failure) {
        var causes = causes(failure);
        var code =
                causes.stream().map(MailRefusal::code).flatMap(Optional::stream).findFirst();
        var words = causes.get(causes.size() - 1).getMessage();
        return new MailRefusal(
                code.filter(value -> value >= 500).isPresent() || cannotBeWritten(failure),
                words == null ? failure.toString() : words.strip());
    }

    /** Such as an address that is none: no server was asked, and none ever will be. */
    private static boolean cannotBeWritten(MailException failure) {
        return failure instanceof MailPreparationException;
    }

    private static Optional<Integer> code(Throwable cause) {
        return switch (cause) {
            case SMTPAddressFailedException address -> Optional.of(address.getReturnCode());
            case SMTPSenderFailedException sender -> Optional.of(sender.getReturnCode());
            case SMTPSendFailedException send -> Optional.of(send.getReturnCode());
            default -> Optional.empty();
        };
    }

    private static List<Throwable> causes(MailException failure) {
        var all = new ArrayList<Throwable>();
        all.add(failure);
        if (failure instanceof MailSendException several && several.getMessageExceptions().length > 0) {
            add(all, several.getMessageExceptions()[0]);
        } else {
            add(all, failure.getCause());
        }
        return all;
    }

    private static void add(List<Throwable> all, @Nullable Throwable cause) {
        for (var next = cause; next != null && !all.contains(next); next = next(next)) {
            all.add(next);
        }
    }

    private static @Nullable Throwable next(Throwable cause) {
        return cause instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : cause.getCause();
    }
}
