package io.stellwerk.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordRuleTests {

    private static final PasswordEncoder BCRYPT = PasswordEncoderFactories.createDelegatingPasswordEncoder();

    @ParameterizedTest
    @ValueSource(strings = {"four words of mine", "Käsekuchen um halb vier", "x9!kLm#2pQr@"})
    void aLongPasswordIsGoodEnough(String password) {
        assertThat(PasswordRule.accepts(password)).isTrue();
    }

    @Test
    void aPasswordIsNoLongerThanWhatIsKeptOfIt() {
        var longest = "four words of mine".repeat(4);
        assertThat(PasswordRule.accepts(longest)).isTrue();
        assertThat(BCRYPT.matches(longest, BCRYPT.encode(longest))).isTrue();

        assertThat(PasswordRule.accepts(longest + "!")).isFalse();
        assertThat(PasswordRule.accepts(longest.replace('o', 'ö'))).isFalse();
        assertThat(PasswordRule.complaint("длинный пароль из пяти очень обычных слов"))
                .endsWith("too-long");
        assertThat(PasswordRule.complaint("short")).endsWith("weak");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "short", "elevensigns", "aaaaaaaaaaaaaaaa", "password1234", "Stellwerk-2026", "qwerty123456"
            })
    void aShortOrUsualPasswordIsNot(String password) {
        assertThat(PasswordRule.accepts(password)).isFalse();
    }
}
