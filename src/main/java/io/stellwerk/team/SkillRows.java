package io.stellwerk.team;

import io.stellwerk.accounts.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of skills and who has them. */
@Repository
class SkillRows {

    private final JdbcClient jdbc;

    SkillRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever changes the catalogue waits for whoever does so already. */
    void takeTurns() {
        jdbc.sql("SELECT id FROM skill ORDER BY id FOR UPDATE")
                .query(Long.class)
                .list();
    }

    List<Skill> all() {
        return jdbc.sql("SELECT id, category, name, language_code FROM skill ORDER BY category, name")
                .query(SkillRows::skill)
                .list();
    }

    Optional<Skill> find(String category, String name) {
        return jdbc.sql(
                        "SELECT id, category, name, language_code FROM skill WHERE category = :category AND name = :name")
                .param("category", category)
                .param("name", name)
                .query(SkillRows::skill)
                .optional();
    }

    void add(String category, String name) {
        jdbc.sql("INSERT INTO skill (category, name) VALUES (:category, :name)")
                .param("category", category)
                .param("name", name)
                .update();
    }

    void rename(SkillId skill, String category, String name) {
        jdbc.sql("UPDATE skill SET category = :category, name = :name WHERE id = :id")
                .param("category", category)
                .param("name", name)
                .param("id", skill.value())
                .update();
    }

    /** Whoever refers to the skill in this moment is waited for. */
    void lock(SkillId skill) {
        jdbc.sql("SELECT id FROM skill WHERE id = :id FOR UPDATE")
                .param("id", skill.value())
                .query(Long.class)
                .optional();
    }

    /** Of these those that are there; none of them is deleted until the transaction ends. */
    Set<SkillId> hold(Collection<SkillId> skills) {
        return skills.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("SELECT id FROM skill WHERE id IN (:ids) ORDER BY id LOCK IN SHARE MODE")
                        .param("ids", skills.stream().map(SkillId::value).toList())
                        .query((row, number) -> new SkillId(row.getLong("id")))
                        .list());
    }

    /** @return whether it was still there */
    boolean delete(SkillId skill) {
        return jdbc.sql("DELETE FROM skill WHERE id = :id")
                        .param("id", skill.value())
                        .update()
                > 0;
    }

    List<String> teamsWith(SkillId skill) {
        return jdbc.sql("""
                        SELECT t.name FROM team t JOIN team_skill s ON s.team_id = t.id WHERE s.skill_id = :id
                        ORDER BY t.name
                        """).param("id", skill.value()).query(String.class).list();
    }

    Map<SkillId, Set<UserId>> holders() {
        return jdbc
                .sql("SELECT skill_id, user_id FROM user_skill")
                .query((row, number) ->
                        Map.entry(new SkillId(row.getLong("skill_id")), new UserId(row.getLong("user_id"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    void give(SkillId skill, Set<UserId> users) {
        users.forEach(user -> jdbc.sql("INSERT IGNORE INTO user_skill (user_id, skill_id) VALUES (:user, :skill)")
                .param("user", user.value())
                .param("skill", skill.value())
                .update());
    }

    void take(SkillId skill, Set<UserId> users) {
        users.forEach(user -> jdbc.sql("DELETE FROM user_skill WHERE user_id = :user AND skill_id = :skill")
                .param("user", user.value())
                .param("skill", skill.value())
                .update());
    }

    private static Skill skill(ResultSet row, int number) throws SQLException {
        return new Skill(
                new SkillId(row.getLong("id")),
                row.getString("category"),
                row.getString("name"),
                Optional.ofNullable(row.getString("language_code")));
    }
}
