package io.stellwerk.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SearchWordsTests {

    private static final Section FIRST = new Section(0);
    private static final List<String> LETTERS = List.of(
            "s", "S", "ß", "u", "ü", "u\u0308", "\u0308", "𝒳", "😀", "各", "ﬁ", "f", "i", "İ", "5", "²", " ", "-");

    @Test
    void everyWordIsTheBeginningOfOneThatMustOccur() {
        assertThat(SearchWords.of("Refund lam").in(FIRST, 1)).isEqualTo("(+0000refund* +0000lam*)");
    }

    @Test
    void operatorsAreOnlySigns() {
        assertThat(SearchWords.of("-refund +\"(order)*~<>@").words()).containsExactly("refund", "order");
    }

    @Test
    void shortAndFrequentWordsCountLikeOthers() {
        assertThat(SearchWords.of("K2 for the Größe").words()).containsExactly("k2", "for", "the", "größe");
    }

    @Test
    void aNumberMayBeThatOfTheTicket() {
        assertThat(SearchWords.of("#4711").number()).hasValue(4711);
        assertThat(SearchWords.of("order 4711").number()).isEmpty();
    }

    @Test
    void wordsAreMarkedWhateverTheirCaseAndAccents() {
        assertThat(marked("muller", "Herr Müller, MÜLLERS und Mu\u0308ller"))
                .containsExactly("Müller", "MÜLLER", "Mu\u0308ller");
        assertThat(marked("STRASSE größe", "Strasse, Größe, Straße")).containsExactly("Strasse", "Größe");
        assertThat(marked("creme élan", "Crème, Elan")).containsExactly("Crème", "Elan");
        assertThat(marked("istanbul", "İstanbul")).containsExactly("İstanbul");
    }

    @Test
    void otherLettersAreNotMarked() {
        assertThat(marked("ller", "Müller")).isEmpty();
        assertThat(marked("muller", "Mull er, Mulle")).isEmpty();
        assertThat(marked("가", "각")).isEmpty();
    }

    @Test
    void marksLieInOrderAndCutNoLetterInTwo() {
        var random = new Random(5);
        for (var round = 0; round < 5_000; round++) {
            var text = letters(random, 12);
            var words = SearchWords.of(letters(random, 4));
            var before = 0;
            for (var found : words.in(text)) {
                assertThat(found.start()).as(text).isGreaterThanOrEqualTo(before);
                assertThat(found.end()).as(text).isGreaterThan(found.start());
                assertThat(isBetweenLetters(text, found.start())).as(text).isTrue();
                assertThat(isBetweenLetters(text, found.end())).as(text).isTrue();
                assertThat(words.words().stream().map(PlainLetters::of))
                        .as(text)
                        .anyMatch(word -> PlainLetters.of(found.of(text)).startsWith(word));
                before = found.end();
            }
        }
    }

    private static boolean isBetweenLetters(String text, int at) {
        return at == 0
                || at == text.length()
                || !(Character.isLowSurrogate(text.charAt(at))
                        || Character.getType(text.codePointAt(at)) == Character.NON_SPACING_MARK);
    }

    private static String letters(Random random, int most) {
        return random.ints(random.nextInt(most + 1), 0, LETTERS.size())
                .mapToObj(LETTERS::get)
                .collect(Collectors.joining());
    }

    private static List<String> marked(String typed, String text) {
        return SearchWords.of(typed).in(text).stream()
                .map(found -> found.of(text))
                .toList();
    }

    @Test
    void severalSectionsAreAskedAtOnce() {
        assertThat(SearchWords.of("a b").in(new Section(36), 2)).isEqualTo("(+000za* +000zb*) (+0010a* +0010b*)");
    }
}
