package io.stellwerk.team;

import io.stellwerk.accounts.Permission.Role;
import io.stellwerk.accounts.Unrestricted;
import io.stellwerk.accounts.UserId;
import io.stellwerk.audit.AuditCategory;
import io.stellwerk.audit.AuditLog;
import io.stellwerk.base.Retried;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Skills and who has them; a main member has the skills of their team too. */
@Service
@Retried
public class Skills {

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final SkillRows rows;
    private final PeopleNames names;
    private final PeopleChanges changes;

    Skills(JdbcClient jdbc, SkillRows rows, PeopleNames names, PeopleChanges changes, AuditLog audit) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.names = names;
        this.changes = changes;
        this.audit = audit;
    }

    /** Those that are still there; none of them is deleted until the transaction around this ends. */
    @Unrestricted("Names are not told")
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<SkillId> hold(Collection<SkillId> skills) {
        return rows.hold(skills);
    }

    @Unrestricted("Names of skills are no secret")
    public List<Skill> all() {
        return rows.all();
    }

    /** @throws ChoiceGone when one of them was deleted */
    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public void setOf(UserId user, Set<SkillId> skills) {
        var before = own(user);
        replace("user_skill", "user_id", user.value(), skills);
        written("skills-of-user-changed", names.of(user), before, skills);
    }

    /** @throws ChoiceGone when one of them was deleted */
    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public void setOf(TeamId team, Set<SkillId> skills) {
        var before = of(team);
        replace("team_skill", "team_id", team.value(), skills);
        written("skills-of-team-changed", name(team), before, skills);
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

    /** Their names in order. */
    List<String> named(Set<SkillId> skills) {
        return all().stream()
                .filter(skill -> skills.contains(skill.id()))
                .map(Skill::name)
                .toList();
    }

    private void replace(String table, String column, long owner, Set<SkillId> skills) {
        if (!rows.hold(skills).containsAll(skills)) {
            throw new ChoiceGone();
        }
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

    private String name(TeamId team) {
        return jdbc.sql("SELECT name FROM team WHERE id = :id")
                .param("id", team.value())
                .query(String.class)
                .optional()
                .orElse("?");
    }

    private void written(String action, String object, Set<SkillId> before, Set<SkillId> after) {
        audit.changed(
                AuditCategory.PEOPLE, action, object, Map.of("skills", named(before)), Map.of("skills", named(after)));
        changes.happened();
    }
}
