package io.stellwerk.accounts;

/** The presets every company starts with. */
public enum BuiltInPreset {
    SUPER_ADMIN,
    ADMIN,
    AGENT
}
