package io.stellwerk;

import static java.util.stream.Collectors.toSet;

import io.stellwerk.accounts.BuiltInPreset;
import io.stellwerk.accounts.Grants;
import io.stellwerk.accounts.Permission;
import io.stellwerk.accounts.Presets;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.accounts.TicketScope;
import io.stellwerk.accounts.TicketScope.Reach;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The three built-in presets, one preset for each permission alone, one that allows nothing, and nobody. */
class AskedPresets {

    private static final TicketScope NO_TICKET = new TicketScope(Reach.NONE, false);

    private final Crews crews;
    private final Presets presets;
    private final JdbcClient jdbc;

    AskedPresets(Crews crews, Presets presets, JdbcClient jdbc) {
        this.crews = crews;
        this.presets = presets;
        this.jdbc = jdbc;
    }

    List<AskedPreset> all() {
        var all = new ArrayList<AskedPreset>();
        all.add(new AskedPreset("nobody", Optional.empty(), Set.of()));
        all.add(own("nothing", Set.of()));
        for (var builtIn : BuiltInPreset.values()) {
            all.add(builtIn(builtIn));
        }
        EnumSet.complementOf(EnumSet.of(Permission.SUPER_ADMIN))
                .forEach(permission -> all.add(own("only " + permission, Set.of(permission))));
        return List.copyOf(all);
    }

    private AskedPreset builtIn(BuiltInPreset preset) {
        var person = crews.hireOne(preset);
        return new AskedPreset("preset " + preset, Optional.of(person.email().value()), permissions(preset));
    }

    /** As spec/02 section 4 and the first start have it. */
    private static Set<String> permissions(BuiltInPreset preset) {
        return switch (preset) {
            case SUPER_ADMIN -> names(EnumSet.allOf(Permission.class));
            case ADMIN -> names(EnumSet.complementOf(EnumSet.of(Permission.SUPER_ADMIN)));
            case AGENT -> Set.of();
        };
    }

    private AskedPreset own(String name, Set<Permission> permissions) {
        var person = crews.hireOne(BuiltInPreset.AGENT);
        var preset = SystemUser.call(
                () -> presets.create(name + " " + UUID.randomUUID(), new Grants(permissions, NO_TICKET, NO_TICKET)));
        jdbc.sql("UPDATE user_account SET preset_id = :preset WHERE id = :id")
                .param("preset", preset.value())
                .param("id", person.id().value())
                .update();
        return new AskedPreset(name, Optional.of(person.email().value()), names(permissions));
    }

    private static Set<String> names(Set<Permission> permissions) {
        return permissions.stream().map(Enum::name).collect(toSet());
    }

    static Set<String> known() {
        return Arrays.stream(Permission.values()).map(Enum::name).collect(toSet());
    }
}
