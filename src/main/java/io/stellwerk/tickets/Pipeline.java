package io.stellwerk.tickets;

import io.stellwerk.accounts.Permission.Role;
import io.stellwerk.audit.AuditCategory;
import io.stellwerk.audit.AuditLog;
import io.stellwerk.base.Retried;
import io.stellwerk.base.Topic;
import io.stellwerk.base.WakeUps;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Which statuses there are, set up by admins (spec/04 section 3). */
@Service
@Retried
public class Pipeline {

    /** Woken while tickets follow a status that changed or was deleted. */
    public static final Topic MOVES = new Topic("status moves");

    private static final String ADMIN = "hasRole('" + Role.CHANNELS_AND_SETTINGS + "')";

    private final StatusRows statuses;
    private final StatusMoves moves;
    private final StatusMoveRows moveRows;
    private final AuditLog audit;
    private final WakeUps wakeUps;

    Pipeline(StatusRows statuses, StatusMoves moves, StatusMoveRows moveRows, AuditLog audit, WakeUps wakeUps) {
        this.statuses = statuses;
        this.moves = moves;
        this.moveRows = moveRows;
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
        return moveRows.use();
    }

    /** Which tickets still follow a change; none of a few, which follow at once. */
    @PreAuthorize(ADMIN)
    public List<StatusMove> moves() {
        var known = Stream.concat(statuses.all().stream(), statuses.left().stream())
                .collect(Collectors.toMap(TicketStatus::id, Function.identity()));
        var ways = statuses.ways();
        return moveRows.progress().stream()
                .flatMap(move -> Optional.ofNullable(known.get(move.status())).stream()
                        .map(status -> new StatusMove(
                                status,
                                Optional.ofNullable(ways.get(status.id())).map(known::get),
                                move.done(),
                                move.tickets())))
                .toList();
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

    /** Its tickets are open or closed with it: few from the same moment on, many one after the other. */
    @PreAuthorize(ADMIN)
    public PipelineResult change(TicketStatus seen, StatusSettings wanted) {
        if (wanted.contradictsItsRoles()) {
            return PipelineResult.ROLE_CONTRADICTS;
        }
        if (!wanted.roles().containsAll(seen.roles())) {
            return PipelineResult.ROLE_NEEDED;
        }
        var turns = seen.open() != wanted.open();
        var few = turns ? moves.prepare(seen.id()) : StatusMoves.Few.NOTHING;
        var result = statuses.update(seen, wanted);
        if (result == PipelineResult.SAVED) {
            statuses.give(seen.id(), wanted.roles());
            if (turns) {
                moves.start(new StatusTurn(seen.id(), seen.version() + 1), few);
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
        var few = moves.prepare(seen.id());
        var now = statuses.lock(seen.id());
        if (now.filter(seen::equals).isEmpty()) {
            return PipelineResult.OUTDATED;
        }
        if (!seen.roles().isEmpty()) {
            return PipelineResult.ROLE_NEEDED;
        }
        var target = instead.filter(other -> !other.equals(seen.id())).flatMap(statuses::hold);
        if (target.isEmpty() && moveRows.isUsed(seen.id())) {
            return PipelineResult.IN_USE;
        }
        target.ifPresentOrElse(other -> replace(seen, other.id(), few), () -> statuses.delete(seen.id()));
        written("status-deleted", now, Optional.empty());
        return PipelineResult.SAVED;
    }

    private void replace(TicketStatus gone, StatusId instead, StatusMoves.Few few) {
        statuses.leave(gone.id(), instead);
        moves.start(new StatusTurn(gone.id(), gone.version() + 1), few);
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
        wakeUps.wake(MOVES);
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
