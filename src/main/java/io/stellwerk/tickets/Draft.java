package io.stellwerk.tickets;

import io.stellwerk.base.SafeHtml;
import java.util.List;
import org.jsoup.Jsoup;

/**
 * What somebody has begun to write.
 *
 * @param basedOn the newest message of the ticket when they began
 */
public record Draft(MessageKind kind, SafeHtml html, Recipients recipients, List<DraftFile> files, MessageId basedOn) {

    public Draft {
        files = List.copyOf(files);
    }

    /** In bytes, text and files. */
    long size() {
        return html.value().length() + files.stream().mapToLong(DraftFile::size).sum();
    }

    /** Pictures that were taken out of the text again stay behind. */
    Draft asSent() {
        var shown = Jsoup.parseBodyFragment(html.value()).select("img").eachAttr("src");
        var sent = files.stream()
                .filter(file -> !file.isPasted()
                        || shown.contains("cid:" + file.contentId().orElse("")))
                .toList();
        return new Draft(kind, html, recipients, sent, basedOn);
    }

    /** Pictures that its text does not show, the oldest first. */
    List<DraftFile> leftBehind() {
        var sent = asSent().files();
        return files.stream().filter(file -> !sent.contains(file)).toList();
    }

    Draft withRecipients(Recipients others) {
        return new Draft(kind, html, others, files, basedOn);
    }

    boolean hasFiles() {
        return !files.isEmpty();
    }

    /** Pictures that its text does not show say nothing. */
    public boolean saysSomething() {
        return !html.isBlank() || asSent().hasFiles();
    }

    /** It may have pictures left, for a writer who undoes that they took them out of the text. */
    public boolean isNothing() {
        return recipients.isAsUsual() && !saysSomething();
    }
}
