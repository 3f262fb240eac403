package io.stellwerk.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedAddressesTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a@x.example                                            | a@x.example
            a@x.example b@x.example                                | a@x.example b@x.example
            a@x.example, b@x.example;c@x.example                   | a@x.example b@x.example c@x.example
            <a@x.example>                                          | a@x.example
            Anna Koch <a@x.example>                                | a@x.example
            "Koch, Anna" <a@x.example>                             | a@x.example
            Koch, Anna <a@x.example>; Ben Ott <b@x.example>        | a@x.example b@x.example
            a@x.example, Ben Ott < b@x.example >, c@x.example      | a@x.example b@x.example c@x.example
            "a@work" <a@x.example>                                 | a@x.example
            'a@x.example' <a@x.example>                            | a@x.example
            Anna Koch                                              | Anna Koch
            Anna <                                                 | Anna
            `, ;`                                                  | ``
            """)
    void eachOfThemWithoutItsName(String words, String found) {
        assertThat(String.join(" ", TypedAddresses.in(words))).isEqualTo(found);
    }
}
