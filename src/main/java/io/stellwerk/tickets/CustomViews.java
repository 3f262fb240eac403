package io.stellwerk.tickets;

import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.accounts.Permission;
import io.stellwerk.audit.AuditCategory;
import io.stellwerk.audit.AuditLog;
import io.stellwerk.base.Retried;
import io.stellwerk.base.Topic;
import io.stellwerk.base.WakeUps;
import io.stellwerk.team.ChoiceGone;
import io.stellwerk.team.Membership;
import io.stellwerk.team.Seats;
import io.stellwerk.team.Team;
import io.stellwerk.team.TeamId;
import io.stellwerk.team.Teams;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Views that people make for themselves, for a team or for everyone (spec/04 section 1). */
@Service
@Retried
public class CustomViews {

    /** Woken when somebody made, changed or deleted a view. */
    public static final Topic TOPIC = new Topic("ticket views");

    private final ViewRows rows;
    private final Teams teams;
    private final Seats seats;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final WakeUps wakeUps;

    CustomViews(ViewRows rows, Teams teams, Seats seats, CurrentUser currentUser, AuditLog audit, WakeUps wakeUps) {
        this.rows = rows;
        this.teams = teams;
        this.seats = seats;
        this.currentUser = currentUser;
        this.audit = audit;
        this.wakeUps = wakeUps;
    }

    /** The views the reader has, by name; none without a Service seat. */
    @PreAuthorize("isAuthenticated()")
    public List<CustomView> mine() {
        return mayHave() ? rows.visible(currentUser.id(), myTeams(), this::mayEdit) : List.of();
    }

    /** Whether they hold the Service seat that views of one's own need. */
    @PreAuthorize("isAuthenticated()")
    public boolean mayHave() {
        return seats.holders(Set.of(currentUser.id())).contains(currentUser.id());
    }

    /** The teams they can share a view with. */
    @PreAuthorize("isAuthenticated()")
    public List<Team> teams() {
        var mine = Set.copyOf(myTeams());
        return teams.all().stream()
                .filter(team -> maySetUp() || mine.contains(team.id()))
                .toList();
    }

    /** Whether they can make views for everyone. */
    @PreAuthorize("isAuthenticated()")
    public boolean mayShareWithEveryone() {
        return maySetUp();
    }

    /**
     * @throws AccessDeniedException when it is not theirs to share like that, or to have any
     * @throws ChoiceGone when a team that it is for or names was deleted
     */
    @PreAuthorize("isAuthenticated()")
    public ViewId create(ViewSettings wanted) {
        mustHave();
        mustShare(wanted.sharing());
        hold(wanted, Set.of());
        var created = rows.insert(currentUser.id(), wanted);
        written("view-created", Optional.empty(), Optional.of(wanted));
        return created;
    }

    /**
     * @throws AccessDeniedException when it is not theirs to change, or to share like that from now on
     * @throws ChoiceGone when a team that it is now to be for or to name was deleted
     */
    @PreAuthorize("isAuthenticated()")
    public ViewResult change(CustomView seen, ViewSettings wanted) {
        mustHave();
        var now = editable(seen.id()).filter(view -> view.version() == seen.version());
        if (now.isEmpty()) {
            return ViewResult.OUTDATED;
        }
        mustShare(wanted.sharing());
        hold(wanted, named(seen.settings()));
        if (!rows.update(seen.id(), seen.version(), wanted)) {
            return ViewResult.OUTDATED;
        }
        written("view-changed", now.map(CustomView::settings), Optional.of(wanted));
        return ViewResult.SAVED;
    }

    @PreAuthorize("isAuthenticated()")
    public ViewResult delete(CustomView seen) {
        var now = editable(seen.id());
        if (now.isEmpty() || !rows.delete(seen.id(), seen.version())) {
            return ViewResult.OUTDATED;
        }
        written("view-deleted", now.map(CustomView::settings), Optional.empty());
        return ViewResult.SAVED;
    }

    /** The team is deleted; what was shared with it becomes its maker's own. */
    void forget(TeamId team) {
        var shared = rows.hold(team);
        rows.forget(team);
        shared.stream()
                .map(CustomView::settings)
                .forEach(before -> written("view-changed", Optional.of(before), Optional.of(before.unshared())));
    }

    private Optional<CustomView> editable(ViewId id) {
        var known = rows.visible(currentUser.id(), myTeams(), this::mayEdit).stream()
                .filter(view -> view.id().equals(id))
                .findFirst();
        if (known.filter(view -> !view.editable()).isPresent()) {
            throw new AccessDeniedException("View " + id.value() + " is not theirs to change");
        }
        return known;
    }

    private boolean mayEdit(CustomView view) {
        return view.owner().equals(currentUser.id())
                || (maySetUp() && !(view.settings().sharing() instanceof Sharing.Private));
    }

    private void mustHave() {
        if (!mayHave()) {
            throw new AccessDeniedException("Only holders of a Service seat have views of their own");
        }
    }

    private void mustShare(Sharing sharing) {
        var allowed = switch (sharing) {
            case Sharing.Private mine -> true;
            case Sharing.WithTeam with -> maySetUp() || myTeams().contains(with.team());
            case Sharing.WithEveryone everyone -> maySetUp();
        };
        if (!allowed) {
            throw new AccessDeniedException("This view is not theirs to share like that");
        }
    }

    /** None of the teams goes until the view is written. Those that were gone before may stay in it. */
    private void hold(ViewSettings wanted, Set<TeamId> known) {
        var fresh = new HashSet<>(named(wanted));
        fresh.removeAll(known);
        if (!teams.hold(fresh).containsAll(fresh)) {
            throw new ChoiceGone();
        }
    }

    private static Set<TeamId> named(ViewSettings settings) {
        var named = settings.filter().criteria().stream()
                .filter(Criterion.OfTeam.class::isInstance)
                .map(criterion -> ((Criterion.OfTeam) criterion).team())
                .collect(Collectors.toCollection(HashSet::new));
        if (settings.sharing() instanceof Sharing.WithTeam with) {
            named.add(with.team());
        }
        return named;
    }

    private boolean maySetUp() {
        return currentUser.may(Permission.CHANNELS_AND_SETTINGS);
    }

    private List<TeamId> myTeams() {
        return teams.of(currentUser.id()).stream().map(Membership::team).toList();
    }

    /** What somebody makes for nobody else is nobody else's business. */
    private void written(String action, Optional<ViewSettings> before, Optional<ViewSettings> after) {
        if (isShared(before) || isShared(after)) {
            audit.changed(
                    AuditCategory.SETTINGS,
                    action,
                    after.or(() -> before).map(ViewSettings::name).orElse(""),
                    before.map(this::readable).orElse(Map.of()),
                    after.map(this::readable).orElse(Map.of()));
        }
        wakeUps.wake(TOPIC);
    }

    private static boolean isShared(Optional<ViewSettings> settings) {
        return settings.filter(known -> !(known.sharing() instanceof Sharing.Private))
                .isPresent();
    }

    private Map<String, Object> readable(ViewSettings settings) {
        return Map.of(
                "name", settings.name(),
                "sharedWith", readable(settings.sharing()),
                "criteria",
                        settings.filter().criteria().stream()
                                .map(criterion -> criterion.field().parameter())
                                .distinct()
                                .collect(Collectors.joining(", ")),
                "sort", settings.sort().name());
    }

    private String readable(Sharing sharing) {
        return switch (sharing) {
            case Sharing.Private mine -> "PRIVATE";
            case Sharing.WithEveryone everyone -> "EVERYONE";
            case Sharing.WithTeam with ->
                teams.all().stream()
                        .filter(team -> team.id().equals(with.team()))
                        .map(Team::name)
                        .findFirst()
                        .orElse("");
        };
    }
}
