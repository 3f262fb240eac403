package io.stellwerk.base;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A mailbox such as {@code support@demo.example}, always in lower case. */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final Pattern FORM = Pattern.compile("[^\\s@<>\"(),;:\\\\]+@[^\\s@<>\"(),;:\\\\]+");

    private static final String ATOM = "[^\\s@<>\"(),;:\\\\\\[\\].]+";
    private static final String LABEL = "[\\p{L}\\p{M}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?";
    private static final Pattern DELIVERABLE = Pattern.compile(
            "(?=.{1,64}@)" + ATOM + "(?:\\." + ATOM + ")*@(?:localhost|" + LABEL + "(?:\\." + LABEL + ")+)");

    public EmailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("Not an email address: " + value);
        }
    }

    public static EmailAddress of(String value) {
        return new EmailAddress(value);
    }

    /** Empty when {@code value} is not an email address. */
    public static Optional<EmailAddress> parse(String value) {
        return isWellFormed(value.strip()) ? Optional.of(new EmailAddress(value)) : Optional.empty();
    }

    /**
     * As {@link #parse}, for what people type: empty also for what no server on the internet takes, such as {@code anna@demo} or
     * {@code anna..k@demo.example}. Mail comes in from such addresses all the same.
     */
    public static Optional<EmailAddress> typed(String value) {
        return parse(value)
                .filter(address -> DELIVERABLE.matcher(address.value()).matches());
    }

    /** {@code support+anything@demo.example} belongs to {@code support@demo.example}. */
    public EmailAddress withoutTag() {
        int at = value.lastIndexOf('@');
        int plus = value.indexOf('+');
        return plus > 0 && plus < at ? new EmailAddress(value.substring(0, plus) + value.substring(at)) : this;
    }

    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    private static boolean isWellFormed(String value) {
        return value.length() <= LONGEST && FORM.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
