package io.stellwerk.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTests {

    @Test
    void everyWordIsTheBeginningOfOneThatMustOccur() {
        assertThat(SearchWords.of("Refund lam").required()).isEqualTo("+refund* +lam*");
    }

    @Test
    void wordsTheIndexLeavesOutDoNotHideWhatIsThere() {
        assertThat(SearchWords.of("Refund for an order").required()).isEqualTo("+refund* +order*");
    }

    @Test
    void operatorsAreOnlySigns() {
        assertThat(SearchWords.of("-refund +\"(order)*~<>@").required()).isEqualTo("+refund* +order*");
    }

    @Test
    void whatTheIndexCannotFindIsLookedForLetterByLetter() {
        assertThat(SearchWords.of("K2").subject().sql()).contains("LIKE");
        assertThat(SearchWords.of("50%").subject().parameters()).containsEntry("letters", "%50\\%%");
        assertThat(SearchWords.of(" ").subject()).isEqualTo(Condition.FALSE);
    }
}
