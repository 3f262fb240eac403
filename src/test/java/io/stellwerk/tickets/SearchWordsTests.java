package io.stellwerk.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTests {

    private static final Section FIRST = new Section(0);

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
    void severalSectionsAreAskedAtOnce() {
        assertThat(SearchWords.of("a b").in(new Section(36), 2)).isEqualTo("(+000za* +000zb*) (+0010a* +0010b*)");
    }
}
