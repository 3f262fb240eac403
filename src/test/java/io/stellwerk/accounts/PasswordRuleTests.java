package io.stellwerk.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTests {

    @ParameterizedTest
    @ValueSource(strings = {"four words of mine", "Käsekuchen um halb vier", "x9!kLm#2pQr@"})
    void aLongPasswordIsGoodEnough(String password) {
        assertThat(PasswordRule.accepts(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "short", "elevensigns", "aaaaaaaaaaaaaaaa", "password1234", "Stellwerk-2026", "qwerty123456"
            })
    void aShortOrUsualPasswordIsNot(String password) {
        assertThat(PasswordRule.accepts(password)).isFalse();
    }
}
