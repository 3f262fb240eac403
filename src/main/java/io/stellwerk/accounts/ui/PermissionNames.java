package io.stellwerk.accounts.ui;

import io.stellwerk.accounts.Permission;
import io.stellwerk.accounts.TicketScope.Reach;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Translation keys of permissions and reaches; a permission's explanation is below its key. */
final class PermissionNames {

    private PermissionNames() {}

    /** Those that one ticks; everything at once is the super admin's alone. */
    static List<Permission> ticked() {
        return Arrays.stream(Permission.values())
                .filter(permission -> permission != Permission.SUPER_ADMIN)
                .toList();
    }

    static String key(Permission permission) {
        return "accounts.permission." + word(permission);
    }

    static String key(Reach reach) {
        return "accounts.reach." + word(reach);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
