package io.stellwerk.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.base.SafeHtml;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two windows wrote into the same draft. */
class BothTextsTests {

    @ParameterizedTest
    @CsvSource({
        "'', <p>A</p>, <p>B</p>, <p>A</p><p>B</p>",
        "<p>A</p>, <p>A</p><p>B</p>, <p>A more</p>, <p>A more</p><p>B</p>",
        "<p>A</p>, <p>A here</p>, <p>A there</p>, <p>A here there</p>",
        "<p>A</p>, <p>A&nbsp;</p>, <p>A there</p>, <p>A there</p>",
        "<p>A b</p>, <p>A <b>b</b> here</p>, <p>So A b</p>, <p>So A <b>b</b> here</p>",
        "<p>Half a sen</p>, <p>Half a sentence</p>, <p>Half a sense</p>, <p>Half a sentence</p><p>Half a sense</p>",
        "<p>A</p>, <p>A here</p>, <p>A here and on</p>, <p>A here and on</p>",
        "'', <p>A here</p>, <p>A here and on</p><p>A</p>, <p>A here and on</p>",
        "'', <p>A</p>, <p>B</p><p><br></p><p>B</p>, <p>A</p><p>B</p><p><br></p><p>B</p>",
        "<ul><li>A</li></ul>, <ul><li>A</li><li>B</li></ul>, <ul><li>A</li><li>C</li></ul>, <ul><li>A</li><li>B</li><li>C</li></ul>",
        "<p>A</p>, <p>A</p><p>B</p>, '', <p>A</p><p>B</p>",
        "<p>A</p><p>B</p>, <p>A</p><p>B</p><p>C</p>, <p>A</p><p>B</p><p>C</p>, <p>A</p><p>B</p><p>C</p>",
        "<p>A</p><p>B</p>, <p>A</p><p>I</p><p>B</p>, <p>A</p><p>B more</p>, <p>A</p><p>I</p><p>B more</p>",
        "<p>A</p><p>B</p>, <p>A</p><p>B more</p>, <p>A</p><p>I</p><p>B</p>, <p>A</p><p>I</p><p>B more</p>",
        "<p>A</p>, <p>B</p><p>A</p>, <p>A more</p>, <p>B</p><p>A more</p>",
        "<p>A</p><p>B</p>, <p>A more</p><p>B</p>, <p>A</p><p>C</p><p>B</p>, <p>A more</p><p>C</p><p>B</p>",
        "<p>A</p><p>B</p><p>C</p>, <p>A</p><p>C</p>, <p>A</p><p>B</p><p>C</p>, <p>A</p><p>C</p>",
        "<p>A</p>, <p>So A</p><p>B</p>, <p>A</p><p>B</p>, <p>So A</p><p>B</p>",
        "<p>A</p>, <p>A</p><p>B</p>, <p>So A</p><p>B</p>, <p>So A</p><p>B</p>",
        "<p>A</p>, <p>N</p><p>A</p>, <p>N</p><p>A</p><p>B</p>, <p>N</p><p>A</p><p>B</p>",
        "<p>A</p>, <p>N</p><p><br></p><p>A</p>, <p>A x</p><p><br></p><p>T</p>, <p>N</p><p><br></p><p>A x</p><p><br></p><p>T</p>"
    })
    void paragraphByParagraph(String beginning, String theirs, String mine, String both) {
        assertThat(BothTexts.of(SafeHtml.stored(beginning), SafeHtml.stored(theirs), SafeHtml.stored(mine))
                        .value())
                .isEqualTo(both);
    }

    @ParameterizedTest
    @CsvSource({
        "<p>A</p>, <p>A</p>, ''",
        "<p>A</p>, <p>A</p><p>B</p>, <p>B</p>",
        "<p>A</p>, <p>A and on</p><p>B</p>, <p>and on</p><p>B</p>",
        "<p>A</p><p>B</p>, <p>A changed</p><p>B</p><p>C</p>, <p>A changed</p><p>C</p>",
        "<ul><li>A</li></ul>, <ul><li>A</li></ul><p>B</p>, <p>B</p>",
        "<p>A</p>, '', ''"
    })
    void whatIsGoneDoesNotComeBack(String gone, String now, String left) {
        assertThat(BothTexts.since(SafeHtml.stored(gone), SafeHtml.stored(now)).value())
                .isEqualTo(left);
    }

    @Test
    void whateverEitherOfThemWroteIsThere() {
        var random = new Random(20_261_128);
        for (int round = 0; round < 2_000; round++) {
            var beginning = List.copyOf(parts(random, "begun", random.nextInt(4)));
            var theirs = changed(random, beginning, "theirs");
            var mine = changed(random, beginning, "mine");

            var both = BothTexts.both(beginning, theirs, mine);

            assertThat(both).containsAll(less(theirs, beginning)).containsAll(less(mine, beginning));
            assertThat(both).isSubsetOf(concat(theirs, mine));
        }
    }

    /** Words that stand for themselves, as each is there only once. */
    @Test
    void whereOneOnlyAddsAtAnEndNoWordOfTheParagraphIsLostOrStandsTwice() {
        var random = new Random(20_261_129);
        for (int round = 0; round < 2_000; round++) {
            var beginning = parts(random, "begun", 1 + random.nextInt(4));
            var adding = added(random, beginning, "added");
            var other = random.nextBoolean() ? added(random, beginning, "other") : changed(random, beginning, "other");
            var addsFirst = random.nextBoolean();

            var both = BothTexts.of(
                    paragraph(random, beginning),
                    paragraph(random, addsFirst ? adding : other),
                    paragraph(random, addsFirst ? other : adding));

            var expected = new ArrayList<>(other);
            expected.addAll(less(adding, beginning));
            assertThat(List.of(both.plain().split(" ")))
                    .as("%s and %s, begun as %s", adding, other, beginning)
                    .containsAll(expected)
                    .doesNotHaveDuplicates();
        }
    }

    private static List<String> added(Random random, List<String> beginning, String whose) {
        var words = parts(random, whose, 1 + random.nextInt(3));
        return random.nextBoolean() ? concat(beginning, words) : concat(words, beginning);
    }

    private static SafeHtml paragraph(Random random, List<String> words) {
        return SafeHtml.stored("<p>" + String.join(" ", words) + (random.nextBoolean() ? "&nbsp;</p>" : "</p>"));
    }

    private static List<String> changed(Random random, List<String> beginning, String whose) {
        var parts = new ArrayList<>(beginning);
        for (int change = 0; change < random.nextInt(4); change++) {
            var words = whose + "-" + random.nextInt(1_000_000);
            if (parts.isEmpty() || random.nextBoolean()) {
                parts.add(words);
            } else if (random.nextInt(4) == 0) {
                parts.remove(random.nextInt(parts.size()));
            } else {
                parts.set(random.nextInt(parts.size()), words);
            }
        }
        return parts;
    }

    private static List<String> parts(Random random, String whose, int number) {
        return random.ints(number, 0, 1_000_000)
                .mapToObj(word -> whose + "-" + word)
                .toList();
    }

    private static List<String> less(List<String> all, List<String> without) {
        return all.stream().filter(part -> !without.contains(part)).toList();
    }

    private static List<String> concat(List<String> first, List<String> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
