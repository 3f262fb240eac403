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

    String name() {
        return name;
    }

    Optional<BuiltInPreset> builtIn() {
        return Optional.ofNullable(builtIn);
    }

    Set<Permission> permissions() {
        return Permission.withImplied(permissions);
    }

    TicketScope view() {
        return new TicketScope(viewScope, viewUnassigned);
    }

    TicketScope edit() {
        return new TicketScope(editScope, editUnassigned);
    }
}
