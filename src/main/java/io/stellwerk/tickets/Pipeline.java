package io.stellwerk.tickets;

import io.stellwerk.accounts.Permission.Role;
import io.stellwerk.audit.AuditCategory;
import io.stellwerk.audit.AuditLog;
import io.stellwerk.base.Retried;
import io.stellwerk.base.WakeUps;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Which statuses there are, set up by admins (spec/04 section 3). */
@Service
@Retried
public class Pipeline {

    private static final String ADMIN = "hasRole('" + Role.CHANNELS_AND_SETTINGS + "')";

    private final StatusRows statuses;
    private final StatusMoves moves;
    private final AuditLog audit;
    private final WakeUps wakeUps;

    Pipeline(StatusRows statuses, StatusMoves moves, AuditLog audit, WakeUps wakeUps) {
        this.statuses = statuses;
        this.moves = moves;
        this.audit = audit;
        this.wakeUps = wakeUps;
    }

    /** As they are at this moment, not as screens keep them for a while. */
    @PreAuthorize(ADMIN)
    public List<TicketStatus> statuses() {
        return statuses.all();
    }

    /** How many tickets have each status; one without any is missing. */
    @PreAuthorize(ADMIN)
    public Map<StatusId, Long> use() {
        return moves.use();
    }

    /** A new status at the end; roles it takes are no longer those of others. */
    @PreAuthorize(ADMIN)
    public PipelineResult create(StatusSettings wanted) {
        if (wanted.contradictsItsRoles()) {
            return PipelineResult.ROLE_CONTRADICTS;
        }
        var created = statuses.insert(wanted);
        created.ifPresent(id -> {
            statuses.give(id, wanted.roles());
            written("status-created", Optional.empty(), find(id));
        });
        return created.isPresent() ? PipelineResult.SAVED : PipelineResult.NAME_TAKEN;
    }

    /** Its tickets are open or closed with it from the same moment on. */
    @PreAuthorize(ADMIN)
    public PipelineResult change(TicketStatus seen, StatusSettings wanted) {
        if (wanted.contradictsItsRoles()) {
            return PipelineResult.ROLE_CONTRADICTS;
        }
        if (!wanted.roles().containsAll(seen.roles())) {
            return PipelineResult.ROLE_NEEDED;
        }
        var owners = seen.open() == wanted.open() ? List.<Long>of() : moves.holdOwners(seen.id());
        var result = statuses.update(seen, wanted);
        if (result == PipelineResult.SAVED) {
            statuses.give(seen.id(), wanted.roles());
            if (seen.open() != wanted.open()) {
                moves.reopenOrClose(new HeldStatus(seen.id(), seen.name(), wanted.open()), owners);
            }
            written("status-changed", Optional.of(seen), find(seen.id()));
        }
        return result;
    }

    /** Moves it so many places up or down, as far as there are places. */
    @PreAuthorize(ADMIN)
    public void move(StatusId status, int places) {
        var before = statuses.all();
        var at = before.stream().map(TicketStatus::id).toList().indexOf(status);
        if (at >= 0) {
            var after = new ArrayList<>(before);
            var moved = after.remove(at);
            after.add(Math.clamp(at + places, 0, after.size()), moved);
            statuses.order(after);
            audit.changed(
                    AuditCategory.SETTINGS,
                    "statuses-reordered",
                    "",
                    Map.of("statuses", names(before)),
                    Map.of("statuses", names(after)));
            wakeUps.wake(Statuses.TOPIC);
        }
    }

    /** @param instead where its tickets go; empty when there should be none */
    @PreAuthorize(ADMIN)
    public PipelineResult delete(TicketStatus seen, Optional<StatusId> instead) {
        var owners = moves.holdOwners(seen.id());
        var now = statuses.lock(seen.id());
        if (now.filter(seen::equals).isEmpty()) {
            return PipelineResult.OUTDATED;
        }
        if (!seen.roles().isEmpty()) {
            return PipelineResult.ROLE_NEEDED;
        }
        var target = instead.filter(other -> !other.equals(seen.id())).flatMap(statuses::hold);
        if (target.isEmpty() && moves.isUsed(seen.id())) {
            return PipelineResult.IN_USE;
        }
        target.ifPresent(other -> moves.moveAll(seen, other, owners));
        statuses.delete(seen.id());
        written("status-deleted", now, Optional.empty());
        return PipelineResult.SAVED;
    }

    private Optional<TicketStatus> find(StatusId id) {
        return statuses.all().stream().filter(status -> status.id().equals(id)).findFirst();
    }

    private void written(String action, Optional<TicketStatus> before, Optional<TicketStatus> after) {
        audit.changed(
                AuditCategory.SETTINGS,
                action,
                after.or(() -> before).map(TicketStatus::name).orElse(""),
                before.map(Pipeline::readable).orElse(Map.of()),
                after.map(Pipeline::readable).orElse(Map.of()));
        wakeUps.wake(Statuses.TOPIC);
        wakeUps.wake(Tickets.ALL);
    }

    private static Map<String, Object> readable(TicketStatus status) {
        return Map.of(
                "name",
                status.name(),
                "open",
                status.open(),
                "colour",
                status.colour(),
                "roles",
                status.roles().stream().sorted().toList());
    }

    private static List<String> names(List<TicketStatus> statuses) {
        return statuses.stream().map(TicketStatus::name).toList();
    }
}
