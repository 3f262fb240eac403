package io.stellwerk.team.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import io.stellwerk.accounts.Permission;
import io.stellwerk.accounts.Person;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.PageHeader;
import io.stellwerk.base.ui.Question;
import io.stellwerk.base.ui.SettingsGroup;
import io.stellwerk.base.ui.SettingsPage;
import io.stellwerk.base.ui.Toasts;
import io.stellwerk.base.ui.Toolbar;
import io.stellwerk.team.Skill;
import io.stellwerk.team.SkillInUse;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What people can do, so that tickets reach those who can. */
@Route("settings/routing/skills")
@RouteAlias("settings/helpdesk/skills")
@Menu(title = "team.skills", order = 20)
@SettingsPage(group = SettingsGroup.INBOX_AND_HELP_DESK, section = "team.routing")
@RolesAllowed(Permission.Role.SUPER_ADMIN)
class SkillsView extends Composite<Div> implements HasDynamicTitle {

    private final transient SkillsDesk desk;
    private final SkillTable table = new SkillTable(this::act);
    private final TextField search = new TextField();
    private final Span count = new Span();
    private transient List<ListedSkill> all = List.of();

    SkillsView(SkillsDesk desk) {
        this.desk = desk;
        var create = new Button(getTranslation("team.skills.add"), Icon.PLUS.small(), click -> add());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        search.setPlaceholder(getTranslation("team.skills.search"));
        search.setAriaLabel(getTranslation("team.skills.search"));
        search.setPrefixComponent(Icon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> show());
        count.addClassNames("sw-soft", "sw-number");
        getContent().addClassName("sw-skills-page");
        getContent()
                .add(
                        new PageHeader(getTranslation("team.skills"), getTranslation("team.skills.help")).with(create),
                        new Toolbar(search).end(count),
                        table);
        read();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("team.skills");
    }

    private void read() {
        all = desk.all();
        show();
    }

    private void show() {
        var words = search.getValue().strip().toLowerCase(Locale.ROOT);
        var wanted = all.stream().filter(listed -> listed.matches(words)).toList();
        table.show(wanted);
        count.setText(getTranslation("team.skills.count", wanted.size()));
    }

    void act(ListedSkill listed, SkillTable.Move move) {
        switch (move) {
            case ASSIGN -> assign(listed);
            case RENAME -> rename(listed.skill());
            case DELETE -> askToDelete(listed.skill());
        }
    }

    private void add() {
        new SkillDialog(getTranslation("team.skills.add"), desk.categories(), "", "", desk::create, this::saved).open();
    }

    private void rename(Skill skill) {
        new SkillDialog(
                        getTranslation("team.skills.rename", skill.name()),
                        desk.categories(),
                        skill.category(),
                        skill.name(),
                        (category, name) -> desk.rename(skill, category, name),
                        this::saved)
                .open();
    }

    private void assign(ListedSkill listed) {
        var seen = listed.holders().stream().map(Person::id).collect(Collectors.toSet());
        new HoldersDialog(SkillWords.name(listed.skill()), desk.people(listed), seen, wanted -> {
                    desk.setHolders(listed.skill(), seen, wanted);
                    saved();
                })
                .open();
    }

    private void askToDelete(Skill skill) {
        var use = desk.use(skill);
        if (use.isNone()) {
            Question.askInRed(
                    getTranslation("team.skills.delete.title", SkillWords.name(skill)),
                    getTranslation("team.skills.delete.help"),
                    getTranslation("team.skills.delete.submit"),
                    () -> delete(skill));
        } else {
            Toasts.problem(UseWords.of(SkillWords.name(skill), use));
        }
    }

    private void delete(Skill skill) {
        try {
            desk.delete(skill);
            read();
            Toasts.done(getTranslation("team.teams.deleted", SkillWords.name(skill)));
        } catch (SkillInUse inUse) {
            Toasts.problem(UseWords.of(SkillWords.name(skill), inUse.use()));
        }
    }

    private void saved() {
        read();
        Toasts.saved();
    }
}
