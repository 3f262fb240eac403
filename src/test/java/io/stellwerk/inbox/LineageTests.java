package io.stellwerk.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LineageTests {

    private static final String WORDS = "<p>words</p>";

    private final Lineage lineage = new Lineage();
    private int begun;

    @BeforeEach
    void begin() {
        begun = lineage.shown("begun");
    }

    @Test
    void wordsGrewOutOfWhatTheBrowserKnew() {
        lineage.told(WORDS, "begun", begun);
        assertThat(lineage.texts()).endsWith("begun");
    }

    @Test
    void untilTheBrowserHearsOfItTheyGrewOutOfWhatItToldBefore() {
        lineage.told(WORDS, "begun", begun);
        lineage.kept("first");
        lineage.shown("of another window");
        lineage.told(WORDS, "begun", begun);
        assertThat(lineage.texts()).endsWith("first");
        lineage.kept("first and second");
        lineage.told(WORDS, "begun", begun);
        assertThat(lineage.texts()).endsWith("first and second");
    }

    @Test
    void onceItHeardTheyGrewOutOfThat() {
        lineage.told(WORDS, "begun", begun);
        lineage.kept("first");
        lineage.told(WORDS, "of another window", lineage.shown("of another window"));
        assertThat(lineage.texts()).endsWith("of another window");
    }

    @Test
    void whatCouldNotBeKeptIsNotWhatTheyGrewOutOf() {
        lineage.told(WORDS, "begun", begun);
        lineage.told(WORDS, "begun", begun);
        assertThat(lineage.texts()).endsWith("begun");
    }

    @Test
    void whatWasSentIsLeftOutOfWhatIsToldUntilTheBrowserHears() {
        lineage.told("<p>A</p>", "begun", begun);
        int kept = lineage.kept("<p>A</p>");
        int sent = lineage.sent("<p>A</p>");

        assertThat(lineage.told("<p>Ax</p>", "begun", begun)).isEqualTo("<p>x</p>");
        assertThat(lineage.texts()).containsOnly("");
        lineage.kept("<p>x</p>");
        assertThat(lineage.told("<p>Axy</p><p>z</p>", "<p>A</p>", kept)).isEqualTo("<p>xy</p><p>z</p>");
        assertThat(lineage.texts()).containsOnly("<p>x</p>");
        assertThat(lineage.told("<p>Axy</p>", "", sent)).isEqualTo("<p>Axy</p>");
    }

    @Test
    void severalThatWereSentAreLeftOutOneByOne() {
        int first = lineage.sent("<p>A</p>");
        lineage.sent(lineage.told("<p>A</p><p>B</p>", "begun", begun));

        assertThat(lineage.told("<p>A</p><p>B</p><p>C</p>", "begun", begun)).isEqualTo("<p>C</p>");
        assertThat(lineage.told("<p>B</p><p>C</p>", "", first)).isEqualTo("<p>C</p>");
    }

    @Test
    void wordsThatWereSentStandOnceMoreIfTheyWereChangedMeanwhile() {
        lineage.sent("<p>A</p>");
        assertThat(lineage.told("<p>So A</p>", "begun", begun)).isEqualTo("<p>So A</p>");
    }

    @Test
    void whatTheWindowKeptLastIsItsOwnThoughItsBrowserStartedAnewMeanwhile() {
        lineage.told(WORDS, "begun", begun);
        lineage.kept("sent");
        int sent = lineage.sent("sent");
        lineage.told("sent and more", "begun", begun);
        lineage.kept(" and more");
        lineage.told(WORDS, "", sent);
        assertThat(lineage.texts()).startsWith(" and more");
    }

    @Test
    void whatWasSentIsNotOnesOwnAnyMoreWhenItIsTakenBack() {
        lineage.told(WORDS, "begun", begun);
        lineage.kept("sent");
        int sent = lineage.sent("sent");
        lineage.shown("sent");
        lineage.told("sent and more", "begun", begun);
        assertThat(lineage.texts()).doesNotContain("sent");
        lineage.told(WORDS, "", sent);
        assertThat(lineage.texts()).doesNotContain("sent");
    }

    @Test
    void whatIsLeftOfWordsWhoseBeginningIsGoneIsOnesOwn() {
        lineage.told("gone, left", "gone", begun);
        int went = lineage.went(", left");
        assertThat(lineage.told("gone, left over", "gone", begun)).isEqualTo(", left over");
        assertThat(lineage.texts()).contains(", left");
        lineage.told(", left over", "", went);
        assertThat(lineage.texts()).contains(", left").endsWith("");
    }

    @Test
    void anotherDraftBeginsAnew() {
        lineage.told(WORDS, "begun", begun);
        lineage.kept("first");
        lineage.sent("first");
        lineage.begin();
        assertThat(lineage.told("first and another", "another", lineage.shown("another")))
                .isEqualTo("first and another");
        assertThat(lineage.texts()).doesNotContain("first").endsWith("another");
    }
}
