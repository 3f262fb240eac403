package io.stellwerk.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SafeHtmlTests {

    @Test
    void whatIsWrittenInAnotherWayShowsTheSame() {
        assertThat(SafeHtml.sanitise("<p>Dear Mia,<br>write to a@b.example</p>")
                        .showsTheSameAs(SafeHtml.stored("<p>Dear Mia,<br>write to a@b.example</p>")))
                .isTrue();
        assertThat(SafeHtml.NOTHING.showsTheSameAs(SafeHtml.stored("<p><br></p>")))
                .isTrue();
    }

    @Test
    void aPictureALinkAndWhatStandsOutAreSeen() {
        var plain = SafeHtml.sanitise("<p>See here</p>");
        assertThat(plain.showsTheSameAs(SafeHtml.sanitise("<p>See <b>here</b></p>")))
                .isFalse();
        assertThat(plain.showsTheSameAs(SafeHtml.sanitise("<p>See <a href=\"https://a.example\">here</a></p>")))
                .isFalse();
        assertThat(plain.showsTheSameAs(SafeHtml.sanitise("<p>See here</p><p><img src=\"cid:a\"></p>")))
                .isFalse();
    }
}
