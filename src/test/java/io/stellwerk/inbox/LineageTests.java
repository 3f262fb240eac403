package io.stellwerk.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LineageTests {

    private final Lineage lineage = new Lineage();
    private int begun;

    @BeforeEach
    void begin() {
        begun = lineage.shown("begun");
    }

    @Test
    void wordsGrewOutOfWhatTheBrowserKnew() {
        lineage.told("begun", begun);
        assertThat(lineage.texts()).endsWith("begun");
    }

    @Test
    void untilTheBrowserHearsOfItTheyGrewOutOfWhatItToldBefore() {
        lineage.told("begun", begun);
        lineage.kept("first");
        lineage.shown("of another window");
        lineage.told("begun", begun);
        assertThat(lineage.texts()).endsWith("first");
        lineage.kept("first and second");
        lineage.told("begun", begun);
        assertThat(lineage.texts()).endsWith("first and second");
    }

    @Test
    void onceItHeardTheyGrewOutOfThat() {
        lineage.told("begun", begun);
        lineage.kept("first");
        lineage.told("of another window", lineage.shown("of another window"));
        assertThat(lineage.texts()).endsWith("of another window");
    }

    @Test
    void whatCouldNotBeKeptIsNotWhatTheyGrewOutOf() {
        lineage.told("begun", begun);
        lineage.told("begun", begun);
        assertThat(lineage.texts()).endsWith("begun");
    }

    @Test
    void whatIsWrittenNextToWhatWasSentGrewOutOfItOnlyUntilTheBrowserHears() {
        begun = lineage.shown("");
        lineage.told("", begun);
        lineage.kept("sent");
        int sent = lineage.sent();
        lineage.told("", begun);
        assertThat(lineage.texts()).endsWith("sent");
        lineage.told("", sent);
        assertThat(lineage.texts()).endsWith("");
    }

    @Test
    void whatTheWindowKeptLastIsItsOwnThoughItsBrowserStartedAnewMeanwhile() {
        lineage.told("begun", begun);
        lineage.kept("sent");
        int sent = lineage.sent();
        lineage.told("begun", begun);
        lineage.kept("sent and more");
        lineage.told("", sent);
        assertThat(lineage.texts()).startsWith("sent and more");
    }

    @Test
    void whatWasSentIsNotOnesOwnAnyMoreWhenItIsTakenBack() {
        lineage.told("begun", begun);
        lineage.kept("sent");
        int sent = lineage.sent();
        lineage.shown("sent");
        lineage.told("", sent);
        assertThat(lineage.texts()).doesNotContain("sent");
    }

    @Test
    void whatIsLeftOfWordsWhoseBeginningIsGoneIsOnesOwn() {
        lineage.told("gone", begun);
        lineage.told("", lineage.went("left"));
        assertThat(lineage.texts()).contains("left").endsWith("");
    }

    @Test
    void anotherDraftBeginsAnew() {
        lineage.told("begun", begun);
        lineage.kept("first");
        lineage.begin();
        lineage.told("another", lineage.shown("another"));
        assertThat(lineage.texts()).doesNotContain("first").endsWith("another");
    }
}
