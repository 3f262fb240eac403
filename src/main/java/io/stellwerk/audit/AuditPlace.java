package io.stellwerk.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How far somebody has read: of each source the last entry. */
public record AuditPlace(Map<String, Long> last) {

    public static final AuditPlace START = new AuditPlace(Map.of());

    public AuditPlace {
        last = Map.copyOf(last);
    }

    Optional<Long> in(AuditSource source) {
        return Optional.ofNullable(last.get(source.name()));
    }

    AuditPlace after(AuditSource source, AuditEntry entry) {
        var further = new HashMap<>(last);
        further.put(source.name(), entry.id());
        return new AuditPlace(further);
    }
}
