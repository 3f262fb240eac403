package io.stellwerk.tickets;

import java.util.Optional;
import java.util.Set;

/**
 * How a status is to be.
 *
 * @param name empty to leave it as it is
 */
public record StatusSettings(Optional<String> name, boolean open, StatusColour colour, Set<StatusRole> roles) {

    public StatusSettings {
        name = name.map(String::strip);
        roles = Set.copyOf(roles);
    }

    boolean contradictsItsRoles() {
        return roles.stream().anyMatch(role -> role.isOpen() != open);
    }
}
