package io.stellwerk.tickets;

import io.stellwerk.accounts.UserId;
import io.stellwerk.team.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The table of views that people made. */
@Repository
class ViewRows {

    private static final String COLUMNS =
            "SELECT id, name, owner_id, sharing, team_id, base, filter_text, sort, shown_columns, version FROM ticket_view";

    private final JdbcClient jdbc;

    ViewRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those somebody made, and those shared with everyone or with one of these teams. */
    List<CustomView> visible(UserId reader, Collection<TeamId> teams, Predicate<CustomView> editable) {
        var numbers = teams.isEmpty()
                ? List.of(0L)
                : teams.stream().map(TeamId::value).toList();
        return jdbc
                .sql(COLUMNS + " WHERE owner_id = :reader OR sharing = 'EVERYONE'"
                        + " OR (sharing = 'TEAM' AND team_id IN (:teams)) ORDER BY name, id")
                .param("reader", reader.value())
                .param("teams", numbers)
                .query(ViewRows::view)
                .list()
                .stream()
                .map(view ->
                        new CustomView(view.id(), view.settings(), view.owner(), editable.test(view), view.version()))
                .toList();
    }

    List<ViewSettings> forEveryone() {
        return jdbc.sql(COLUMNS + " WHERE sharing = 'EVERYONE' ORDER BY name, id")
                .query((row, number) -> view(row, number).settings())
                .list();
    }

    ViewId insert(UserId owner, ViewSettings wanted) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        INSERT INTO ticket_view (name, owner_id, sharing, team_id, base, filter_text, sort, shown_columns)
                        VALUES (:name, :owner, :sharing, :team, :base, :filter, :sort, :columns)
                        """).param("owner", owner.value()).params(values(wanted)).update(key);
        return new ViewId(Objects.requireNonNull(key.getKey()).longValue());
    }

    boolean update(ViewId view, long version, ViewSettings wanted) {
        return jdbc.sql("""
                        UPDATE ticket_view SET name = :name, sharing = :sharing, team_id = :team, base = :base,
                               filter_text = :filter, sort = :sort, shown_columns = :columns, version = version + 1
                        WHERE id = :id AND version = :version
                        """)
                        .params(values(wanted))
                        .param("id", view.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    boolean delete(ViewId view, long version) {
        return jdbc.sql("DELETE FROM ticket_view WHERE id = :id AND version = :version")
                        .param("id", view.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** What is shared with it and changed by nobody until this transaction ends. */
    List<CustomView> hold(TeamId team) {
        return jdbc.sql(COLUMNS + " WHERE sharing = 'TEAM' AND team_id = :team ORDER BY id FOR UPDATE")
                .param("team", team.value())
                .query(ViewRows::view)
                .list();
    }

    /** What was shared with it belongs to whoever made it. */
    void forget(TeamId team) {
        jdbc.sql("""
                        UPDATE ticket_view SET sharing = 'PRIVATE', team_id = NULL, version = version + 1
                        WHERE sharing = 'TEAM' AND team_id = :team
                        """).param("team", team.value()).update();
    }

    private static Map<String, @Nullable Object> values(ViewSettings wanted) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("name", wanted.name());
        values.put("sharing", sharing(wanted.sharing()));
        values.put("team", team(wanted.sharing()).map(TeamId::value).orElse(null));
        values.put("base", wanted.base().slug());
        values.put("filter", FilterText.write(wanted.filter()));
        values.put("sort", wanted.sort().parameter());
        values.put("columns", wanted.columns().stream().map(Enum::name).collect(Collectors.joining(",")));
        return values;
    }

    private static String sharing(Sharing sharing) {
        return switch (sharing) {
            case Sharing.Private mine -> "PRIVATE";
            case Sharing.WithTeam team -> "TEAM";
            case Sharing.WithEveryone everyone -> "EVERYONE";
        };
    }

    private static Optional<TeamId> team(Sharing sharing) {
        return sharing instanceof Sharing.WithTeam with ? Optional.of(with.team()) : Optional.empty();
    }

    private static CustomView view(ResultSet row, int number) throws SQLException {
        var settings = new ViewSettings(
                row.getString("name"),
                TicketView.bySlug(row.getString("base")).orElse(TicketView.ALL_OPEN),
                FilterText.read(row.getString("filter_text")),
                TicketSort.of(row.getString("sort")).orElse(TicketSort.LAST_ACTIVITY),
                columns(row.getString("shown_columns")),
                sharing(row));
        return new CustomView(
                new ViewId(row.getLong("id")),
                settings,
                new UserId(row.getLong("owner_id")),
                false,
                row.getLong("version"));
    }

    private static Sharing sharing(ResultSet row) throws SQLException {
        return switch (row.getString("sharing")) {
            case "EVERYONE" -> new Sharing.WithEveryone();
            case "TEAM" -> new Sharing.WithTeam(new TeamId(row.getLong("team_id")));
            default -> new Sharing.Private();
        };
    }

    private static List<ViewColumn> columns(String names) {
        var known = Set.of(names.split(","));
        return Arrays.stream(ViewColumn.values())
                .filter(column -> known.contains(column.name()))
                .toList();
    }
}
