package io.stellwerk.tickets;

import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.accounts.Permission;
import io.stellwerk.accounts.TicketScope;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.Utc;
import io.stellwerk.contacts.ContactId;
import io.stellwerk.team.Membership;
import io.stellwerk.team.TeamId;
import io.stellwerk.team.Teams;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Which tickets the current user may see and edit (spec/02 section 4), as conditions in the database. */
@Component
class Scopes {

    static final String COLUMNS =
            "t.id, t.subject, t.type, t.status_id, t.open, t.contact_id, t.channel_id, t.owner_id, t.opened_at,"
                    + " t.last_activity_at, t.preview, t.priority, t.category_id, t.shelf, t.snoozed_until";

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final Teams teams;
    private final TeamSets sets;

    Scopes(JdbcClient jdbc, CurrentUser currentUser, Teams teams, TeamSets sets) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.teams = teams;
        this.sets = sets;
    }

    /** The trash is only for those who may delete; of a merged ticket only its number is left. */
    Optional<TicketRow> visible(TicketId ticket) {
        return find(ticket, visible());
    }

    /** Which of these they see. */
    Set<TicketId> visible(Collection<TicketId> among) {
        return jdbc
                .sql("SELECT t.id FROM ticket t WHERE t.id IN (:ids) AND "
                        + visible().sql())
                .params(visible().parameters())
                .param("ids", among.stream().map(TicketId::value).toList())
                .query(Long.class)
                .list()
                .stream()
                .map(TicketId::new)
                .collect(Collectors.toSet());
    }

    private Condition visible() {
        return view().and(on(Shelf.DESK).or(on(Shelf.SPAM)).or(trash().condition()));
    }

    boolean mayEdit(TicketId ticket) {
        return mayEdit(ticket, Shelf.DESK);
    }

    /** Whether it is theirs to edit and on that shelf. */
    boolean mayEdit(TicketId ticket, Shelf shelf) {
        return find(ticket, editable().and(on(shelf))).isPresent();
    }

    /** @throws AccessDeniedException when it is not theirs to edit, or not on the desk */
    void mustEdit(TicketId ticket) {
        mustEdit(ticket, Shelf.DESK);
    }

    /** @throws AccessDeniedException when it is not theirs to edit, or not on that shelf */
    void mustEdit(TicketId ticket, Shelf shelf) {
        if (!mayEdit(ticket, shelf)) {
            throw new AccessDeniedException("Ticket " + ticket.value() + " is not theirs to edit");
        }
    }

    /** What they may change, wherever it is kept. */
    Condition editable() {
        return edit().and(view());
    }

    Selection editableOnDesk() {
        return selection(currentUser.edit()).and(seen()).and(Selection.DESK);
    }

    static Condition on(Shelf shelf) {
        return Condition.of("t.shelf = '" + shelf.name() + "'");
    }

    /** What was deleted and can still be restored. */
    Selection trash() {
        return currentUser.may(Permission.DELETE_TICKETS) ? Selection.notOpen(Shelf.TRASH) : Selection.NONE;
    }

    /** What they may see, wherever it is kept. */
    Selection seen() {
        return selection(currentUser.view());
    }

    Condition view() {
        return seen().condition();
    }

    private Condition edit() {
        return selection(currentUser.edit()).condition();
    }

    Selection ownedByMe() {
        return Selection.ownedBy(currentUser.id());
    }

    Selection followedByMe() {
        return Selection.ofOnesOwn(Condition.of(
                "t.id IN (SELECT f.ticket_id FROM ticket_follower f WHERE f.user_id = :follower)",
                "follower",
                currentUser.id().value()));
    }

    /** And they have not said that they read it. */
    Selection mentioningMe() {
        return mine("SELECT n.ticket_id FROM mention n WHERE n.user_id = :writer AND n.read_at IS NULL");
    }

    Selection draftedByMe() {
        return mine("SELECT d.ticket_id FROM draft d WHERE d.user_id = :writer AND " + DraftRows.SAYS_SOMETHING);
    }

    Selection sentByMe() {
        return mine(
                "SELECT m.ticket_id FROM message m WHERE m.user_id = :writer AND m.kind IN ('TO_CUSTOMER', 'FORWARD')");
    }

    private Selection mine(String tickets) {
        return Selection.ofOnesOwn(Condition.of(
                "t.shelf = 'DESK' AND t.id IN (" + tickets + ")",
                "writer",
                currentUser.id().value()));
    }

    Selection ofMyTeams() {
        return ofTeams(Set.copyOf(myTeams()));
    }

    /** A parent team sees what its children see (spec/02 section 1). */
    private Selection ofMyTeamsAndThoseBelow() {
        return ofTeams(teams.tree().withAllBelow(myTeams()));
    }

    private Selection ofTeams(Set<TeamId> wanted) {
        return Selection.ofTeamSets(sets.meeting(wanted), number -> sets.meets(number, wanted));
    }

    private Selection selection(TicketScope scope) {
        var reach = switch (scope.reach()) {
            case EVERYTHING -> Selection.ALL;
            case TEAM -> ownedByMe().or(ofMyTeamsAndThoseBelow());
            case OWNED -> ownedByMe();
            case NONE -> Selection.NONE;
        };
        return scope.unassigned() ? reach.or(Selection.UNOWNED) : reach;
    }

    private List<TeamId> myTeams() {
        return teams.of(currentUser.id()).stream().map(Membership::team).toList();
    }

    private Optional<TicketRow> find(TicketId ticket, Condition condition) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM ticket t WHERE t.id = :id AND " + condition.sql())
                .params(condition.parameters())
                .param("id", ticket.value())
                .query(Scopes::row)
                .optional();
    }

    static TicketRow row(ResultSet row, int number) throws SQLException {
        return new TicketRow(
                new TicketId(row.getLong("id")),
                row.getString("subject"),
                TicketType.valueOf(row.getString("type")),
                new StatusId(row.getLong("status_id")),
                row.getBoolean("open"),
                new ContactId(row.getLong("contact_id")),
                new ChannelId(row.getLong("channel_id")),
                Optional.ofNullable(row.getObject("owner_id", Long.class)).map(UserId::new),
                Utc.read(row, "opened_at"),
                Utc.read(row, "last_activity_at"),
                row.getString("preview"),
                TicketPriority.valueOf(row.getString("priority")),
                Optional.ofNullable(row.getObject("category_id", Long.class)).map(CategoryId::new),
                Shelf.valueOf(row.getString("shelf")),
                Utc.readOptional(row, "snoozed_until"));
    }
}
