package io.stellwerk.inbox;

import io.stellwerk.base.SafeHtml;
import io.stellwerk.tickets.Draft;
import io.stellwerk.tickets.DraftFile;
import io.stellwerk.tickets.DraftFileId;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The text of a draft on its way to the editor and back: there, pictures are links to the draft's files. */
final class DraftHtml {

    private DraftHtml() {}

    static String forEditor(Draft draft) {
        var html = parsed(draft.html().value());
        for (var picture : html.select("img")) {
            shownBy(picture, draft.files())
                    .ifPresentOrElse(file -> picture.attr("src", path(file.id())), picture::remove);
        }
        return html.body().html();
    }

    /** @param files those of the draft */
    static SafeHtml fromEditor(String written, List<DraftFile> files) {
        var html = parsed(written);
        for (var picture : html.select("img")) {
            files.stream()
                    .filter(file -> picture.attr("src").equals(path(file.id())))
                    .flatMap(file -> file.contentId().stream())
                    .findFirst()
                    .ifPresentOrElse(id -> picture.attr("src", "cid:" + id), picture::remove);
        }
        return SafeHtml.sanitise(html.body().html());
    }

    static String picture(DraftFile file) {
        return new Element("p")
                .appendChild(new Element("img").attr("src", path(file.id())).attr("alt", file.name()))
                .outerHtml();
    }

    /** Whether the text itself shows this file. */
    static boolean shows(Draft draft, DraftFile file) {
        return parsed(draft.html().value()).select("img").stream()
                .anyMatch(picture -> shownBy(picture, List.of(file)).isPresent());
    }

    static String path(DraftFileId file) {
        return "attachments/draft/" + file.value();
    }

    private static Optional<DraftFile> shownBy(Element picture, List<DraftFile> files) {
        return files.stream()
                .filter(file -> file.contentId()
                        .map(id -> "cid:" + id)
                        .filter(picture.attr("src")::equals)
                        .isPresent())
                .findFirst();
    }

    private static Document parsed(String html) {
        var document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        return document;
    }
}
