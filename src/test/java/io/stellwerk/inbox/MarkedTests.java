package io.stellwerk.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.dom.Element;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a search found stands out in its text. */
class MarkedTests {

    private static final String TEXT = "Frau Müller, Mu\u0308ller-Straße 😀 und Mull";

    @Test
    void whatTheDatabaseFindsStandsOutThoughItIsWrittenWithAccents() {
        assertThat(marks("muller straße")).containsExactly("Müller", "Mu\u0308ller", "Straße");
    }

    @Test
    void theTextStaysWhole() {
        for (var typed : List.of("", "muller", "u", "straße 😀", "frau mull", "\u0308")) {
            assertThat(new Marked(TEXT, typed).getElement().getTextRecursively())
                    .as(typed)
                    .isEqualTo(TEXT);
        }
    }

    private static List<String> marks(String typed) {
        return new Marked(TEXT, typed)
                .getElement()
                .getChildren()
                .filter(piece -> !piece.isTextNode() && piece.getTag().equals("mark"))
                .map(Element::getText)
                .toList();
    }
}
