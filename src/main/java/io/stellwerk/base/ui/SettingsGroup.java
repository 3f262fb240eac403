package io.stellwerk.base.ui;

import java.util.Locale;

/** The groups of the settings navigation, in their order. */
public enum SettingsGroup {
    GENERAL,
    USERS_AND_TEAMS,
    INBOX_AND_HELP_DESK,
    SECURITY;

    /** The translation key of the group's title. */
    public String title() {
        return "base.settings." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
