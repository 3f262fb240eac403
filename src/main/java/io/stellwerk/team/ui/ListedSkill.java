package io.stellwerk.team.ui;

import io.stellwerk.accounts.Person;
import io.stellwerk.team.Skill;
import java.util.List;
import java.util.Locale;

/** A skill with those who have it by themselves. */
record ListedSkill(Skill skill, List<Person> holders) {

    boolean matches(String words) {
        return SkillWords.whole(skill).toLowerCase(Locale.ROOT).contains(words);
    }
}
