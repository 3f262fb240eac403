package io.stellwerk.team;

import io.stellwerk.accounts.Permission.Role;
import io.stellwerk.accounts.UserId;
import io.stellwerk.audit.AuditCategory;
import io.stellwerk.audit.AuditLog;
import io.stellwerk.base.Retried;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Which skills there are, and who has each of them. */
@Service
@Retried
@PreAuthorize("hasRole('" + Role.SUPER_ADMIN + "')")
public class SkillCatalogue {

    private final SkillRows rows;
    private final PeopleNames names;
    private final PeopleChanges changes;
    private final AuditLog audit;
    private final ObjectProvider<Uses> uses;

    SkillCatalogue(
            SkillRows rows, PeopleNames names, PeopleChanges changes, AuditLog audit, ObjectProvider<Uses> uses) {
        this.rows = rows;
        this.names = names;
        this.changes = changes;
        this.audit = audit;
        this.uses = uses;
    }

    /** Who has each skill by themselves; skills that nobody has are missing. */
    public Map<SkillId, Set<UserId>> holders() {
        return rows.holders();
    }

    public SkillSaving create(String category, String name) {
        rows.takeTurns();
        if (rows.find(category.strip(), name.strip()).isPresent()) {
            return SkillSaving.NAME_TAKEN;
        }
        rows.add(category.strip(), name.strip());
        audit.changed(
                AuditCategory.ROUTING,
                "skill-created",
                name.strip(),
                Map.of(),
                Map.of("category", category.strip(), "name", name.strip()));
        return SkillSaving.SAVED;
    }

    /** @param seen as it was when the change began; languages keep their names */
    public SkillSaving rename(Skill seen, String category, String name) {
        rows.takeTurns();
        if (!rows.all().contains(seen)) {
            return SkillSaving.OUTDATED;
        }
        if (rows.find(category.strip(), name.strip())
                .filter(other -> !other.id().equals(seen.id()))
                .isPresent()) {
            return SkillSaving.NAME_TAKEN;
        }
        rows.rename(seen.id(), category.strip(), name.strip());
        audit.changed(
                AuditCategory.ROUTING,
                "skill-changed",
                seen.name(),
                Map.of("category", seen.category(), "name", seen.name()),
                Map.of("category", category.strip(), "name", name.strip()));
        return SkillSaving.SAVED;
    }

    /** Nothing happens when somebody else deleted it meanwhile. @throws SkillInUse when a person, a team or a rule refers to it */
    public void delete(Skill skill) {
        rows.takeTurns();
        rows.lock(skill.id());
        var use = use(skill.id());
        if (!use.isNone()) {
            throw new SkillInUse(use);
        }
        if (rows.delete(skill.id())) {
            audit.changed(
                    AuditCategory.ROUTING,
                    "skill-deleted",
                    skill.name(),
                    Map.of("category", skill.category(), "name", skill.name()),
                    Map.of());
        }
    }

    public SkillUse use(SkillId skill) {
        return new SkillUse(
                rows.holders().getOrDefault(skill, Set.of()).size(),
                rows.teamsWith(skill),
                uses.orderedStream()
                        .flatMap(module -> module.of(skill).stream())
                        .toList());
    }

    /** Gives a skill to these people and takes it from those; everybody else stays as they are. */
    public void changeHolders(Skill skill, Set<UserId> gaining, Set<UserId> losing) {
        rows.takeTurns();
        var before = holders(skill.id());
        rows.give(skill.id(), gaining);
        rows.take(skill.id(), losing);
        audit.changed(
                AuditCategory.PEOPLE,
                "skill-holders-changed",
                skill.name(),
                Map.of("people", before),
                Map.of("people", holders(skill.id())));
        changes.happened();
    }

    private List<String> holders(SkillId skill) {
        return names.of(Optional.ofNullable(rows.holders().get(skill)).orElseGet(Set::of));
    }
}
