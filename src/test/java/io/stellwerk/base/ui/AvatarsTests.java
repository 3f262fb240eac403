package io.stellwerk.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Initials fit into their circle. */
class AvatarsTests {

    @ParameterizedTest
    @CsvSource({
        "Anna Berger, AB",
        "Alexandra Maria von Hohenstein-Ärmel, AH",
        "ärztehaus, Ä",
        "'  Ben   Carter ', BC",
        "'', ''",
        "😀 Smith, 😀S"
    })
    void theFirstAndTheLastWord(String name, String initials) {
        assertThat(Avatars.initials(name)).isEqualTo(initials);
    }
}
