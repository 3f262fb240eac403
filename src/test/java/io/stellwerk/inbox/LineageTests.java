package io.stellwerk.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LineageTests {

    private final Lineage lineage = new Lineage();

    @BeforeEach
    void begin() {
        lineage.shown("kept");
    }

    @Test
    void wordsGrewOutOfWhatTheBrowserKnew() {
        lineage.told("kept");
        assertThat(lineage.texts()).endsWith("kept");
    }

    @Test
    void untilTheBrowserHearsOfItTheyGrewOutOfWhatItToldBefore() {
        lineage.told("kept");
        lineage.kept("first");
        lineage.shown("of another window");
        lineage.told("kept");
        assertThat(lineage.texts()).endsWith("first");
        lineage.kept("first and second");
        lineage.told("kept");
        assertThat(lineage.texts()).endsWith("first and second");
    }

    @Test
    void onceItHeardTheyGrewOutOfThat() {
        lineage.told("kept");
        lineage.kept("first");
        lineage.shown("of another window");
        lineage.told("of another window");
        assertThat(lineage.texts()).endsWith("of another window");
    }

    @Test
    void whatCouldNotBeKeptIsNotWhatTheyGrewOutOf() {
        lineage.told("kept");
        lineage.told("kept");
        assertThat(lineage.texts()).endsWith("kept");
    }

    @Test
    void whatTheWindowKeptLastIsItsOwnEvenIfItsBrowserStartedAnewMeanwhile() {
        lineage.told("kept");
        lineage.kept("sent");
        lineage.sent();
        lineage.told("kept");
        lineage.kept("sent and more");
        lineage.told("");
        assertThat(lineage.texts()).containsExactly("sent and more", "", "");
    }

    @Test
    void anotherDraftBeginsAnew() {
        lineage.told("kept");
        lineage.kept("first");
        lineage.begin();
        lineage.shown("kept");
        lineage.told("kept");
        assertThat(lineage.texts()).doesNotContain("first").endsWith("kept");
    }
}
