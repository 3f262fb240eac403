package io.stellwerk.shell;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;

/** The plain text of a mail that Stellwerk itself wrote. */
final class DemoText {

    private DemoText() {}

    static String of(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return part.getContent().toString().strip();
        }
        return part.getContent() instanceof MimeMultipart several ? first(several) : "";
    }

    private static String first(MimeMultipart several) throws MessagingException, IOException {
        for (int i = 0; i < several.getCount(); i++) {
            var text = of(several.getBodyPart(i));
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }
}
