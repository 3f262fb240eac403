package io.stellwerk.accounts;

/** Light, dark, or as the device says. */
public enum ColourScheme {
    SYSTEM,
    LIGHT,
    DARK
}
