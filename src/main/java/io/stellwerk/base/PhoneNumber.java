package io.stellwerk.base;

import java.util.regex.Pattern;

/** What counts as a phone number: digits with the usual signs between them. */
public final class PhoneNumber {

    private static final Pattern FORM = Pattern.compile("\\+?[0-9 ()/.-]{3,40}");

    private PhoneNumber() {}

    public static boolean isWellFormed(String text) {
        return FORM.matcher(text.strip()).matches();
    }
}
