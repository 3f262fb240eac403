package io.stellwerk.team.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import io.stellwerk.team.Skill;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Skills in the reader's language; what the company named itself stays as it is. */
public final class SkillWords {

    private SkillWords() {}

    /** "French" or "Französisch" for the language, as named for every other skill. */
    public static String name(Skill skill) {
        return skill.languageCode()
                .map(code -> Locale.of(code)
                        .getDisplayLanguage(UI.getCurrentOrThrow().getLocale()))
                .orElse(skill.name());
    }

    static String category(Skill skill) {
        return skill.languageCode().isPresent() ? I18NProvider.translate("team.skills.language") : skill.category();
    }

    public static String whole(Skill skill) {
        return category(skill) + ": " + name(skill);
    }

    public static List<Skill> sorted(List<Skill> skills) {
        return skills.stream()
                .sorted(Comparator.comparing(SkillWords::category).thenComparing(SkillWords::name))
                .toList();
    }
}
