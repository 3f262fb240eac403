package io.stellwerk.accounts;

import io.stellwerk.accounts.TicketScope.Reach;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A named set of permissions and ticket scopes. */
@Entity
@Table(name = "role_preset")
class Preset {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String name;

    @Enumerated(EnumType.STRING)
    private @Nullable BuiltInPreset builtIn;

    @Enumerated(EnumType.STRING)
    private Reach viewScope;

    private boolean viewUnassigned;

    @Enumerated(EnumType.STRING)
    private Reach editScope;

    private boolean editUnassigned;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "role_preset_permission", joinColumns = @JoinColumn(name = "preset_id"))
    @Column(name = "permission")
    @Enumerated(EnumType.STRING)
    private Set<Permission> permissions = new HashSet<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Preset() {}

    Preset(String name, Grants grants) {
        this();
        rename(name);
        allow(grants);
    }

    PresetId id() {
        return new PresetId(Objects.requireNonNull(id, "not stored yet"));
    }

    String name() {
        return name;
    }

    boolean isSuperAdmin() {
        return builtIn == BuiltInPreset.SUPER_ADMIN;
    }

    boolean isBuiltIn() {
        return builtIn != null;
    }

    long version() {
        return version;
    }

    Grants grants() {
        return new Grants(
                Permission.withImplied(permissions),
                new TicketScope(viewScope, viewUnassigned),
                new TicketScope(editScope, editUnassigned));
    }

    RolePreset asRolePreset() {
        return new RolePreset(id(), name, Optional.ofNullable(builtIn), grants(), version);
    }

    final void rename(String chosen) {
        name = chosen.strip();
    }

    final void allow(Grants grants) {
        permissions.clear();
        permissions.addAll(grants.permissions());
        viewScope = grants.view().reach();
        viewUnassigned = grants.view().unassigned();
        editScope = grants.edit().reach();
        editUnassigned = grants.edit().unassigned();
    }
}
