package io.stellwerk.channels.email;

import io.stellwerk.base.Blobs;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.tickets.Attachment;
import io.stellwerk.tickets.ThreadEntry;
import jakarta.mail.MessagingException;
import jakarta.mail.util.ByteArrayDataSource;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Writes text, pictures and files of a message into a mail, for programs with and without HTML. */
@Component
class MailLetters {

    private final Blobs blobs;

    MailLetters(Blobs blobs) {
        this.blobs = blobs;
    }

    void write(MimeMessageHelper mail, ThreadEntry message, List<Attachment> files) throws MessagingException {
        var html = Jsoup.parseBodyFragment(message.html().value());
        html.outputSettings().prettyPrint(false);
        html.select("[" + SafeHtml.MENTION + "]").unwrap();
        mail.setText(PlainLetter.of(html.body()), html.body().html());
        for (var file : files) {
            var shownAs = file.contentId().filter(id -> shows(html, id));
            add(mail, file, shownAs);
        }
    }

    private void add(MimeMessageHelper mail, Attachment file, Optional<String> shownAs) throws MessagingException {
        var content = new ByteArrayDataSource(blobs.read(file.content()), file.mediaType());
        content.setName(file.name());
        if (shownAs.isPresent()) {
            mail.addInline(shownAs.get(), file.name(), content);
        } else {
            mail.addAttachment(file.name(), content);
        }
    }

    private static boolean shows(Document html, String contentId) {
        return html.select("img").stream()
                .anyMatch(picture -> picture.attr("src").equals("cid:" + contentId));
    }
}
