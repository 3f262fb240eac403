package io.stellwerk.team.ui;

import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.UserId;
import io.stellwerk.team.Skill;
import io.stellwerk.team.SkillCatalogue;
import io.stellwerk.team.SkillSaving;
import io.stellwerk.team.SkillUse;
import io.stellwerk.team.Skills;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Everything the screen of skills reads and does, in one place. */
@Component
class SkillsDesk {

    private final Skills skills;
    private final SkillCatalogue catalogue;
    private final Accounts accounts;

    SkillsDesk(Skills skills, SkillCatalogue catalogue, Accounts accounts) {
        this.skills = skills;
        this.catalogue = catalogue;
        this.accounts = accounts;
    }

    List<ListedSkill> all() {
        var holders = catalogue.holders();
        var everybody = accounts.everybody();
        return SkillWords.sorted(skills.all()).stream()
                .map(skill -> new ListedSkill(
                        skill,
                        everybody.stream()
                                .filter(person -> holders.getOrDefault(skill.id(), Set.of())
                                        .contains(person.id()))
                                .toList()))
                .toList();
    }

    List<String> categories() {
        return skills.all().stream()
                .filter(skill -> skill.languageCode().isEmpty())
                .map(Skill::category)
                .distinct()
                .toList();
    }

    /** Active people, and those who are not but have the skill. */
    List<Person> people(ListedSkill listed) {
        return accounts.everybody().stream()
                .filter(person -> person.active() || listed.holders().contains(person))
                .toList();
    }

    SkillSaving create(String category, String name) {
        return catalogue.create(category, name);
    }

    SkillSaving rename(Skill seen, String category, String name) {
        return catalogue.rename(seen, category, name);
    }

    void delete(Skill skill) {
        catalogue.delete(skill);
    }

    SkillUse use(Skill skill) {
        return catalogue.use(skill.id());
    }

    /** What others did to the same skill meanwhile stays. */
    void setHolders(Skill skill, Set<UserId> seen, Set<UserId> wanted) {
        catalogue.changeHolders(skill, without(wanted, seen), without(seen, wanted));
    }

    private static Set<UserId> without(Set<UserId> users, Set<UserId> others) {
        var rest = new HashSet<>(users);
        rest.removeAll(others);
        return rest;
    }
}
