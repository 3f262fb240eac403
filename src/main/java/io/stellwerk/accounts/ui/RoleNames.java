package io.stellwerk.accounts.ui;

import com.vaadin.flow.component.Component;
import java.util.Map;

/** The built-in presets in the reader's language; own presets as they were named. */
public final class RoleNames {

    private static final Map<String, String> BUILT_IN = Map.of(
            "Super admin", "accounts.role.super-admin",
            "Admin", "accounts.role.admin",
            "Agent", "accounts.role.agent");

    private RoleNames() {}

    public static String of(String role, Component where) {
        var key = BUILT_IN.get(role);
        return key == null ? role : where.getTranslation(key);
    }
}
