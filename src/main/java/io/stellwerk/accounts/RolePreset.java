package io.stellwerk.accounts;

import java.util.Optional;

/**
 * A named set of permissions as it is shown and edited.
 *
 * @param builtIn which of the presets every company starts with; empty for an own one
 * @param version grows with every change
 */
public record RolePreset(PresetId id, String name, Optional<BuiltInPreset> builtIn, Grants grants, long version) {

    public boolean isSuperAdmin() {
        return builtIn.filter(BuiltInPreset.SUPER_ADMIN::equals).isPresent();
    }
}
