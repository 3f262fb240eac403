package io.stellwerk.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Mails for programs without HTML. */
class PlainLetterTests {

    @Test
    void paragraphsListsAndQuotesLookAsIfTyped() {
        var html = "<p>Dear Mia,</p><p>first line<br>second</p><ol><li>one</li><li>two</li></ol>"
                + "<blockquote><p>You wrote</p><p>this</p></blockquote>";
        assertThat(plain(html)).isEqualTo("""
                Dear Mia,

                first line
                second

                1. one
                2. two

                > You wrote
                >
                > this""");
    }

    @Test
    void linksNameTheirTargetUnlessTheyShowIt() {
        assertThat(plain("<a href=\"https://demo.example/55\">your order</a>"))
                .isEqualTo("your order (https://demo.example/55)");
        assertThat(plain("<a href=\"mailto:mia@kunde.example\">mia@kunde.example</a>"))
                .isEqualTo("mia@kunde.example");
    }

    private static String plain(String html) {
        return PlainLetter.of(Jsoup.parseBodyFragment(html).body());
    }
}
