package io.stellwerk.accounts;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Length beats signs (NIST SP 800-63B): long enough, not one of those everybody tries first, not one repeated letter. */
public final class PasswordRule {

    public static final int SHORTEST = 12;

    /** In bytes of UTF-8; more of them BCrypt does not take. */
    private static final int LONGEST = 72;

    private static final int DIFFERENT_LETTERS = 5;
    private static final Set<String> TRIED_FIRST =
            Set.of("password", "passwort", "qwertz", "qwerty", "123456", "stellwerk", "letmein", "willkommen");

    private PasswordRule() {}

    public static boolean accepts(String password) {
        return !isTooLong(password)
                && password.length() >= SHORTEST
                && password.chars().distinct().count() >= DIFFERENT_LETTERS
                && !isVariationOfTheUsual(password);
    }

    /** What to say of one that is not accepted, as a key of the texts, which take {@link #SHORTEST}. */
    public static String complaint(String refused) {
        return isTooLong(refused) ? "accounts.password.too-long" : "accounts.password.weak";
    }

    private static boolean isTooLong(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length > LONGEST;
    }

    private static boolean isVariationOfTheUsual(String password) {
        var rest = password.toLowerCase(Locale.ROOT);
        for (var usual : TRIED_FIRST) {
            rest = rest.replace(usual, "");
        }
        return rest.length() < SHORTEST / 2;
    }
}
