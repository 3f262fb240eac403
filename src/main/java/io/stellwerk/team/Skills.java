package io.stellwerk.team;

import io.stellwerk.accounts.Permission.Role;
import io.stellwerk.accounts.Unrestricted;
import io.stellwerk.accounts.UserId;
import io.stellwerk.audit.AuditCategory;
import io.stellwerk.audit.AuditLog;
import io.stellwerk.base.Retried;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Skills and who has them; a main member has the skills of their team too. */
@Service
@Retried
public class Skills {

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final ObjectProvider<Uses> uses;

    Skills(JdbcClient jdbc, AuditLog audit, ObjectProvider<Uses> uses) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.uses = uses;
    }

    @Unrestricted("Names of skills are no secret")
    public List<Skill> all() {
        return jdbc.sql("SELECT id, category, name, language_code FROM skill ORDER BY category, name")
                .query(Skills::skill)
                .list();
    }

    @PreAuthorize("hasRole('" + Role.SUPER_ADMIN + "')")
    public SkillId create(String category, String name) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO skill (category, name) VALUES (:category, :name)")
                .param("category", category.strip())
                .param("name", name.strip())
                .update(key);
        written("skill-created", category.strip() + ": " + name.strip());
        return new SkillId(Objects.requireNonNull(key.getKey()).longValue());
    }

    @PreAuthorize("hasRole('" + Role.SUPER_ADMIN + "')")
    public void rename(SkillId skill, String category, String name) {
        jdbc.sql("UPDATE skill SET category = :category, name = :name WHERE id = :id")
                .param("category", category.strip())
                .param("name", name.strip())
                .param("id", skill.value())
                .update();
        written("skill-changed", category.strip() + ": " + name.strip());
    }

    /** @throws SkillInUse when a person, a team or a rule refers to it */
    @PreAuthorize("hasRole('" + Role.SUPER_ADMIN + "')")
    public void delete(SkillId skill) {
        var places = places(skill);
        if (!places.isEmpty()) {
            throw new SkillInUse(places);
        }
        jdbc.sql("DELETE FROM skill WHERE id = :id").param("id", skill.value()).update();
        written("skill-deleted", "skill " + skill.value());
    }

    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public void setOf(UserId user, Set<SkillId> skills) {
        replace("user_skill", "user_id", user.value(), skills);
        written("skills-of-user-changed", "user " + user.value());
    }

    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public void setOf(TeamId team, Set<SkillId> skills) {
        replace("team_skill", "team_id", team.value(), skills);
        written("skills-of-team-changed", "team " + team.value());
    }

    @Unrestricted("Colleagues see them, and routing reads them without anybody logged in")
    public Set<SkillId> of(TeamId team) {
        return pairs("SELECT team_id AS owner, skill_id FROM team_skill WHERE team_id IN (:ids)", Set.of(team.value()))
                .getOrDefault(team.value(), Set.of());
    }

    /** The skills each of these people has by themselves or through their main team. */
    @Unrestricted("Colleagues see them, and routing reads them without anybody logged in")
    public Map<UserId, Set<SkillId>> of(Collection<UserId> users) {
        var ids = users.stream().map(UserId::value).collect(Collectors.toSet());
        return pairs("""
                        SELECT user_id AS owner, skill_id FROM user_skill WHERE user_id IN (:ids)
                        UNION SELECT m.user_id, s.skill_id FROM team_member m JOIN team_skill s ON s.team_id = m.team_id
                        WHERE m.main = TRUE AND m.user_id IN (:ids)
                        """, ids).entrySet().stream()
                .collect(Collectors.toMap(entry -> new UserId(entry.getKey()), Map.Entry::getValue));
    }

    /** The skills somebody has by themselves. */
    @Unrestricted("Colleagues see them")
    public Set<SkillId> own(UserId user) {
        return pairs("SELECT user_id AS owner, skill_id FROM user_skill WHERE user_id IN (:ids)", Set.of(user.value()))
                .getOrDefault(user.value(), Set.of());
    }

    private List<String> places(SkillId skill) {
        var places = new ArrayList<String>();
        count("SELECT COUNT(*) FROM user_skill WHERE skill_id = :id", skill).ifPresent(n -> places.add(n + " users"));
        places.addAll(jdbc.sql("SELECT t.name FROM team t JOIN team_skill s ON s.team_id = t.id WHERE s.skill_id = :id")
                .param("id", skill.value())
                .query(String.class)
                .list());
        uses.orderedStream().forEach(module -> places.addAll(module.of(skill)));
        return places;
    }

    private Optional<Long> count(String query, SkillId skill) {
        return Optional.of(jdbc.sql(query)
                        .param("id", skill.value())
                        .query(Long.class)
                        .single())
                .filter(n -> n > 0);
    }

    private void replace(String table, String column, long owner, Set<SkillId> skills) {
        jdbc.sql("DELETE FROM " + table + " WHERE " + column + " = :owner")
                .param("owner", owner)
                .update();
        skills.forEach(skill -> jdbc.sql("INSERT INTO " + table + " (" + column + ", skill_id) VALUES (:owner, :skill)")
                .param("owner", owner)
                .param("skill", skill.value())
                .update());
    }

    private Map<Long, Set<SkillId>> pairs(String query, Set<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(query)
                .param("ids", ids)
                .query((row, number) -> Map.entry(row.getLong("owner"), new SkillId(row.getLong("skill_id"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    private void written(String action, String object) {
        audit.happened(AuditCategory.ROUTING, action, object);
    }

    private static Skill skill(ResultSet row, int number) throws SQLException {
        return new Skill(
                new SkillId(row.getLong("id")),
                row.getString("category"),
                row.getString("name"),
                Optional.ofNullable(row.getString("language_code")));
    }
}
