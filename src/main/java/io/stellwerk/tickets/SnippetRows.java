package io.stellwerk.tickets;

import io.stellwerk.accounts.UserId;
import io.stellwerk.base.SafeHtml;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of snippets. */
@Repository
class SnippetRows {

    private final JdbcClient jdbc;

    SnippetRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Snippet> of(UserId user) {
        return jdbc.sql("SELECT id, owner_id, name, shortcut, html, version FROM snippet"
                        + " WHERE owner_id IS NULL OR owner_id = :user ORDER BY name, id")
                .param("user", user.value())
                .query((row, number) -> new Snippet(
                        new SnippetId(row.getLong("id")),
                        row.getObject("owner_id") == null,
                        row.getString("name"),
                        row.getString("shortcut"),
                        SafeHtml.stored(row.getString("html")),
                        row.getLong("version")))
                .list();
    }

    void add(SnippetText text, UserId user) {
        jdbc.sql("INSERT INTO snippet (owner_id, name, shortcut, html) VALUES (:owner, :name, :shortcut, :html)")
                .param("owner", owner(text.shared(), user))
                .param("name", text.name())
                .param("shortcut", text.shortcut())
                .param("html", text.html().value())
                .update();
    }

    /** @return false if somebody else changed it meanwhile */
    boolean change(Snippet seen, SnippetText text, UserId user) {
        return jdbc.sql("""
                        UPDATE snippet SET owner_id = :owner, name = :name, shortcut = :shortcut, html = :html,
                               version = version + 1
                        WHERE id = :id AND version = :version AND owner_id <=> :before
                        """)
                        .param("owner", owner(text.shared(), user))
                        .param("name", text.name())
                        .param("shortcut", text.shortcut())
                        .param("html", text.html().value())
                        .param("id", seen.id().value())
                        .param("version", seen.version())
                        .param("before", owner(seen.shared(), user))
                        .update()
                == 1;
    }

    /** @return whether there was such a snippet */
    boolean delete(Snippet seen, UserId user) {
        return jdbc.sql("DELETE FROM snippet WHERE id = :id AND owner_id <=> :before")
                        .param("id", seen.id().value())
                        .param("before", owner(seen.shared(), user))
                        .update()
                == 1;
    }

    private static @Nullable Long owner(boolean shared, UserId user) {
        return shared ? null : Long.valueOf(user.value());
    }
}
