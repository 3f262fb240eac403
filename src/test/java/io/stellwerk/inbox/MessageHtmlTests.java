package io.stellwerk.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.base.BlobId;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.tickets.Attachment;
import io.stellwerk.tickets.AttachmentId;
import io.stellwerk.tickets.MessageId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MessageHtmlTests {

    private static final Attachment CHAIR = new Attachment(
            new AttachmentId(7),
            new MessageId(1),
            "chair.png",
            "image/png",
            100,
            Optional.of("<pic1@mail>"),
            new BlobId(1));

    @Test
    void aPictureOfTheMailIsShownFromItsOwnFiles() {
        var html = message("<p>See <img src=\"cid:pic1@mail\"></p>");

        assertThat(html.value()).contains("src=\"attachments/7\"", "alt=\"chair.png\"");
        assertThat(html.shows(CHAIR)).isTrue();
    }

    @Test
    void picturesFromElsewhereAreDropped() {
        var html = message("<p>Hello<img src=\"https://tracker.example/1.png\"><img src=\"cid:unknown\"></p>");

        assertThat(html.value()).doesNotContain("img", "tracker");
        assertThat(html.shows(CHAIR)).isFalse();
    }

    @Test
    void linksOpenBesideStellwerk() {
        assertThat(message("<a href=\"https://example.com\">page</a>").value())
                .contains("target=\"_blank\"", "noopener");
    }

    @Test
    void whatWasQuotedIsFoldedWithTheLineAboveIt() {
        var html = message("<p>Thanks</p><p>On Monday Anna wrote:</p><blockquote>Try again</blockquote>")
                .value();

        assertThat(html).startsWith("<p>Thanks</p><details");
        assertThat(html.indexOf("Anna wrote")).isGreaterThan(html.indexOf("<details"));
        assertThat(html).contains("Earlier");
    }

    @Test
    void linesOfAPlainMailThatBeginWithABracketAreFolded() {
        var html = plain("It works now.\n\nAm Montag schrieb Anna:\n> Geht es?\n>\n> Anna\n\nDanke\nMia");

        assertThat(html).startsWith("<p>It works now.</p><details").endsWith("</details><p>Danke<br>Mia</p>");
        assertThat(html).contains("Geht es?").doesNotContain("&gt;");
    }

    @Test
    void aMailThatIsOnlyAQuotationIsNotFolded() {
        assertThat(message("<blockquote>All of it</blockquote>").value()).doesNotContain("details");
    }

    @Test
    void nothingThatRunsGetsThrough() {
        var html = message("<script>alert(1)</script><p onclick=\"x()\">Hi</p><a href=\"javascript:x()\">x</a>");

        assertThat(html.value()).doesNotContain("script", "onclick", "alert");
    }

    @Test
    void aMailWithItsOwnColoursIsShownOnPaper() {
        assertThat(message("<p style=\"color:#000\">Hi</p>").isColoured()).isTrue();
        assertThat(message("<p>Hi</p>").isColoured()).isFalse();
    }

    @Test
    void sizesOfFilesReadAsPeopleSayThem() {
        assertThat(FileSize.of(312, Locale.ENGLISH)).isEqualTo("312 B");
        assertThat(FileSize.of(150_000, Locale.ENGLISH)).isEqualTo("146 KB");
        assertThat(FileSize.of(1_500_000, Locale.GERMAN)).isEqualTo("1,4 MB");
    }

    private static MessageHtml message(String html) {
        return MessageHtml.of(SafeHtml.sanitise(html), List.of(CHAIR), "Earlier");
    }

    private static String plain(String text) {
        return MessageHtml.of(SafeHtml.fromPlain(text), List.of(), "Earlier").value();
    }
}
