package io.stellwerk.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@demo.example",
                " Anna.Koch+desk@Mail.demo.example ",
                "o'neil_1@a-b.example",
                "jürgen@müller.example",
                "setup@localhost"
            })
    void whatSomebodyTypesCanBeReached(String typed) {
        assertThat(EmailAddress.typed(typed))
                .isEqualTo(EmailAddress.parse(typed))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@demo",
                "anna..k@demo.example",
                ".anna@demo.example",
                "anna.@demo.example",
                "anna@demo..example",
                "anna@.example",
                "anna@demo.example.",
                "anna@-demo.example",
                "anna@demo-.example",
                "anna[1]@demo.example",
                "0123456789012345678901234567890123456789012345678901234567890123456789@demo.example"
            })
    void whatNoServerTakesIsRefusedWhereItIsTypedButReadInMail(String address) {
        assertThat(EmailAddress.typed(address)).isEmpty();
        assertThat(EmailAddress.parse(address)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "anna", "@demo.example", "anna@", "anna@demo@example", "anna koch@demo.example"})
    void whatIsNoAddressIsNone(String words) {
        assertThat(EmailAddress.parse(words)).isEmpty();
        assertThat(EmailAddress.typed(words)).isEmpty();
    }
}
