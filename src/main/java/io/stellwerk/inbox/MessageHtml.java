package io.stellwerk.inbox;

import io.stellwerk.base.SafeHtml;
import io.stellwerk.tickets.Attachment;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The sanitised text of a message as the thread shows it: pictures come from the message's own files, links open beside
 * Stellwerk, and what was quoted is folded.
 */
final class MessageHtml {

    private final Document html;
    private final List<Attachment> files;

    private MessageHtml(Document html, List<Attachment> files) {
        this.html = html;
        this.files = files;
    }

    static MessageHtml of(SafeHtml safe, List<Attachment> files, String quoted) {
        var message = unfolded(safe, files);
        QuotedHistory.fold(message.html.body(), quoted);
        return message;
    }

    /** With all that was quoted in sight, as on paper. */
    static MessageHtml unfolded(SafeHtml safe, List<Attachment> files) {
        var html = Jsoup.parseBodyFragment(safe.value());
        html.outputSettings().prettyPrint(false);
        var message = new MessageHtml(html, files);
        message.showPictures();
        html.select("a[href]").attr("target", "_blank").attr("rel", "noopener noreferrer nofollow");
        return message;
    }

    String value() {
        return html.body().html();
    }

    /** Whether it brings colours of its own, made for white paper. */
    boolean isColoured() {
        return !html.select("[style*=color], [style*=background], [bgcolor], font[color]")
                .isEmpty();
    }

    /** Whether the text itself shows this file. */
    boolean shows(Attachment file) {
        return !html.select("img[src=" + AttachmentDownloads.path(file.id()) + "]")
                .isEmpty();
    }

    private void showPictures() {
        for (var picture : html.select("img")) {
            file(picture).ifPresentOrElse(file -> show(picture, file), picture::remove);
        }
    }

    private static void show(Element picture, Attachment file) {
        picture.attr("src", AttachmentDownloads.path(file.id()));
        picture.attr("loading", "lazy");
        if (!picture.hasAttr("alt")) {
            picture.attr("alt", file.name());
        }
    }

    private Optional<Attachment> file(Element picture) {
        var source = picture.attr("src");
        return source.toLowerCase(Locale.ROOT).startsWith("cid:")
                ? files.stream()
                        .filter(file -> isCalled(file, source.substring(4)))
                        .findFirst()
                : Optional.empty();
    }

    private static boolean isCalled(Attachment file, String contentId) {
        return file.contentId().filter(id -> bare(id).equals(bare(contentId))).isPresent();
    }

    private static String bare(String contentId) {
        return contentId.replaceAll("^<|>$", "");
    }
}
