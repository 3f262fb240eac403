package io.stellwerk.accounts;

import io.stellwerk.accounts.Permission.Role;
import io.stellwerk.base.Retried;
import io.stellwerk.base.Topic;
import io.stellwerk.base.WakeUps;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Role presets: what each role allows. */
@Service
@Retried
public class Presets {

    /** Woken when a preset changed. */
    public static final Topic ALL = new Topic("presets");

    private final PresetRows rows;
    private final AccountRows accounts;
    private final HandOvers handOvers;
    private final Rank rank;
    private final AccountHistory history;
    private final WakeUps wakeUps;

    Presets(
            PresetRows rows,
            AccountRows accounts,
            HandOvers handOvers,
            Rank rank,
            AccountHistory history,
            WakeUps wakeUps) {
        this.rows = rows;
        this.accounts = accounts;
        this.handOvers = handOvers;
        this.rank = rank;
        this.history = history;
        this.wakeUps = wakeUps;
    }

    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public List<RolePreset> all() {
        return rows.findAllByOrderByName().stream().map(Preset::asRolePreset).toList();
    }

    /** Those whose rights do not go beyond one's own. */
    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public List<RolePreset> assignable() {
        return all().stream().filter(preset -> rank.reaches(preset.grants())).toList();
    }

    @PreAuthorize("hasRole('" + Role.SUPER_ADMIN + "')")
    public Optional<RolePreset> find(PresetId id) {
        return rows.findById(id.value()).map(Preset::asRolePreset);
    }

    /** The names of those who have it. */
    @PreAuthorize("hasRole('" + Role.SUPER_ADMIN + "')")
    public List<String> usersOf(PresetId id) {
        return accounts.namesWithPreset(id.value());
    }

    /** How many have each of those that somebody has. */
    @PreAuthorize("hasRole('" + Role.SUPER_ADMIN + "')")
    public Map<PresetId, Long> numbersOfUsers() {
        return accounts.presetsInUse().stream().collect(Collectors.groupingBy(PresetId::new, Collectors.counting()));
    }

    /** @throws PresetNameTaken when another one has that name */
    @PreAuthorize("hasRole('" + Role.SUPER_ADMIN + "')")
    public PresetId create(String name, Grants grants) {
        var preset = store(new Preset(name, own(grants)));
        history.changed("preset-created", preset.name(), Map.of(), ReadableGrants.of(preset));
        return preset.id();
    }

    /**
     * Those who have the preset have the new rights from their next request on. The name of a built-in one and the rights
     * of Super admin stay.
     *
     * @param seen what the change is based on
     * @return whether the preset still was as seen
     * @throws PresetNameTaken when another one has that name
     * @throws OpenTicketsLeft when nobody with the preset might edit tickets any more while some own open ones
     */
    @PreAuthorize("hasRole('" + Role.SUPER_ADMIN + "')")
    public boolean change(RolePreset seen, String name, Grants grants) {
        var found = rows.lock(seen.id().value()).filter(preset -> preset.version() == seen.version());
        found.filter(preset -> !preset.isSuperAdmin()).ifPresent(preset -> write(preset, name, own(grants)));
        return found.isPresent();
    }

    /** @return the names of those who still have it; empty when it is gone */
    @PreAuthorize("hasRole('" + Role.SUPER_ADMIN + "')")
    public List<String> delete(PresetId id) {
        var users = accounts.namesWithPreset(id.value());
        if (users.isEmpty()) {
            rows.lock(id.value()).filter(preset -> !preset.isBuiltIn()).ifPresent(this::remove);
        }
        return users;
    }

    private void write(Preset preset, String name, Grants grants) {
        mustLeaveNoTickets(preset, grants);
        var before = ReadableGrants.of(preset);
        if (!preset.isBuiltIn()) {
            preset.rename(name);
        }
        preset.allow(grants);
        store(preset);
        history.changed("preset-changed", preset.name(), before, ReadableGrants.of(preset));
        wakeUps.wake(ALL);
    }

    private void mustLeaveNoTickets(Preset preset, Grants grants) {
        if (!preset.grants().edit().includesOwned() || grants.edit().includesOwned()) {
            return;
        }
        var owners = accounts.withPreset(preset.id().value()).stream()
                .filter(account -> handOvers.openTickets(account.id()) > 0)
                .map(Account::name)
                .toList();
        if (!owners.isEmpty()) {
            throw new OpenTicketsLeft(owners);
        }
    }

    private void remove(Preset preset) {
        accounts.forgetPresetOfWithdrawn(preset, rows.getByBuiltIn(BuiltInPreset.AGENT));
        rows.delete(preset);
        history.changed("preset-deleted", preset.name(), ReadableGrants.of(preset), Map.of());
    }

    private Preset store(Preset preset) {
        try {
            return rows.saveAndFlush(preset);
        } catch (DataIntegrityViolationException sameName) {
            throw new PresetNameTaken(preset.name());
        }
    }

    /** Only the built-in preset makes super admins, so that it is plain who is one. */
    private static Grants own(Grants grants) {
        if (grants.permissions().contains(Permission.SUPER_ADMIN)) {
            throw new IllegalArgumentException("Only the preset Super admin has everything");
        }
        if (!grants.isConsistent()) {
            throw new IllegalArgumentException("Whoever may edit a ticket may see it");
        }
        return grants;
    }
}
