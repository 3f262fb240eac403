package io.stellwerk.tickets;

import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.base.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of categories. */
@Repository
class CategoryRows {

    private static final String COLUMNS = "SELECT id, name, version FROM ticket_category";

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final Clock clock;

    CategoryRows(JdbcClient jdbc, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    List<Category> all() {
        return jdbc.sql(COLUMNS + " ORDER BY position, id")
                .query(CategoryRows::category)
                .list();
    }

    Optional<Category> lock(CategoryId category) {
        return jdbc.sql(COLUMNS + " WHERE id = :id FOR UPDATE")
                .param("id", category.value())
                .query(CategoryRows::category)
                .optional();
    }

    /** Nobody deletes it until this transaction ends. */
    Optional<Category> hold(CategoryId category) {
        return jdbc.sql(COLUMNS + " WHERE id = :id LOCK IN SHARE MODE")
                .param("id", category.value())
                .query(CategoryRows::category)
                .optional();
    }

    Map<CategoryId, Long> use() {
        return jdbc
                .sql("""
                        SELECT category_id, COUNT(*) AS tickets FROM ticket WHERE category_id IS NOT NULL
                        GROUP BY category_id
                        """)
                .query((row, number) -> Map.entry(new CategoryId(row.getLong("category_id")), row.getLong("tickets")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** @return false if the name is taken */
    boolean insert(String name) {
        try {
            jdbc.sql("""
                            INSERT INTO ticket_category (name, position)
                            SELECT :name, COALESCE(MAX(position), 0) + 1 FROM ticket_category
                            """).param("name", name).update();
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    PipelineResult rename(Category seen, String name) {
        try {
            var renamed = jdbc.sql("""
                            UPDATE ticket_category SET name = :name, version = version + 1
                            WHERE id = :id AND version = :version
                            """)
                    .param("name", name)
                    .param("id", seen.id().value())
                    .param("version", seen.version())
                    .update();
            return renamed == 1 ? PipelineResult.SAVED : PipelineResult.OUTDATED;
        } catch (DuplicateKeyException taken) {
            return PipelineResult.NAME_TAKEN;
        }
    }

    void order(List<Category> categories) {
        for (int place = 0; place < categories.size(); place++) {
            jdbc.sql("UPDATE ticket_category SET position = :place WHERE id = :id")
                    .param("place", place + 1)
                    .param("id", categories.get(place).id().value())
                    .update();
        }
    }

    void moveAll(Category from, Optional<CategoryId> to) {
        var target = to.flatMap(this::hold);
        jdbc.sql("""
                        INSERT INTO timeline_event (ticket_id, at, kind, by_user_id, before_value, after_value)
                        SELECT id, :now, 'CATEGORY_CHANGED', :me, :before, :after FROM ticket WHERE category_id = :from
                        """)
                .param("now", Utc.of(clock.instant()))
                .param("me", currentUser.isLoggedIn() ? currentUser.id().value() : null)
                .param("before", from.name())
                .param("after", target.map(Category::name).orElse(null))
                .param("from", from.id().value())
                .update();
        jdbc.sql("UPDATE ticket SET category_id = :to WHERE category_id = :from")
                .param("to", target.map(Category::id).map(CategoryId::value).orElse(null))
                .param("from", from.id().value())
                .update();
    }

    void delete(CategoryId category) {
        jdbc.sql("DELETE FROM ticket_category WHERE id = :id")
                .param("id", category.value())
                .update();
    }

    private static Category category(ResultSet row, int number) throws SQLException {
        return new Category(new CategoryId(row.getLong("id")), row.getString("name"), row.getLong("version"));
    }
}
