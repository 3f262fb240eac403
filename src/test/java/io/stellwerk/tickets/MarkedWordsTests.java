package io.stellwerk.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How texts are parted into words for the index, which has to be as searches part what somebody types. */
class MarkedWordsTests {

    private static final Section SECTION = Section.of(5 * Section.MESSAGES);

    @Test
    void eachWordStandsBehindTheMarkOfItsSection() {
        assertThat(marked("The K2 lamp, please!")).isEqualTo(" 0005the 0005k2 0005lamp 0005please");
    }

    @Test
    void lettersOfAllLanguagesAreSmallAndStayWhole() {
        assertThat(marked("ÄRGER in İstanbul; Größe Ⅷ, 5² und 漢字"))
                .isEqualTo(" 0005ärger 0005in 0005istanbul 0005größe 0005ⅷ 00055² 0005und 0005漢字");
    }

    @Test
    void lettersBeyondTheFirstPlaneAreNotCutInTwo() {
        assertThat(marked("𝒳1 😀 ok")).isEqualTo(" 0005𝒳1 0005ok");
    }

    @Test
    void aTextWithoutWordsHasNone() {
        assertThat(marked(" -- … !? ")).isEmpty();
    }

    @Test
    void whatSomebodyTypesIsPartedInTheSamePlaces() {
        var text = "Re: Order-No. 4711/B (2nd), don't";

        assertThat(marked(text).strip().replace("0005", "").split(" "))
                .containsExactlyElementsOf(SearchWords.of(text).words().stream().toList());
    }

    private static String marked(String text) {
        return MarkedWords.of(text, SECTION);
    }
}
