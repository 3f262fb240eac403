package io.stellwerk.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Words stand for tickets; the first letter names one, the rest is its content. */
class SteadyOrderTests {

    @Test
    void aNewTicketComesAboveWhatIsShown() {
        assertThat(order("a b c", "n a b c")).containsExactly("n", "a", "b", "c");
    }

    @Test
    void aTicketWithNewActivityStaysWhereItIsAndShowsWhatIsNew() {
        assertThat(order("a b c", "c! a b")).containsExactly("a", "b", "c!");
    }

    @Test
    void aTicketThatLeftTheViewStaysUntilThePointerLeaves() {
        assertThat(order("a b c", "a c")).containsExactly("a", "b", "c");
    }

    @Test
    void ticketsBelowTheLastOneComeBelow() {
        assertThat(order("a b", "a b x y")).containsExactly("a", "b", "x", "y");
    }

    @Test
    void whereAllIsNewItComesAbove() {
        assertThat(order("a b", "x y")).containsExactly("x", "y", "a", "b");
    }

    @Test
    void anEmptyListTakesAll() {
        assertThat(order("", "a b")).containsExactly("a", "b");
    }

    private static List<String> order(String shown, String fresh) {
        return SteadyOrder.of(words(shown), words(fresh), word -> word.charAt(0));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
