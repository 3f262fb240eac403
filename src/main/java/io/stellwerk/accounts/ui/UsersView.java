package io.stellwerk.accounts.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.Permission;
import io.stellwerk.accounts.Person;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.PageHeader;
import io.stellwerk.base.ui.SettingsGroup;
import io.stellwerk.base.ui.SettingsPage;
import io.stellwerk.base.ui.Toolbar;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Everybody who has an account. */
@Route("settings/users")
@Menu(title = "accounts.users", order = 10)
@SettingsPage(group = SettingsGroup.USERS_AND_TEAMS)
@RolesAllowed(Permission.Role.EDIT_USERS)
class UsersView extends Composite<Div> implements HasDynamicTitle {

    private final List<Person> everybody;
    private final PeopleTable table = new PeopleTable();
    private final Span count = new Span();
    private final TextField search = new TextField();

    UsersView(Accounts accounts) {
        everybody = accounts.everybody();
        getContent().addClassName("sw-users");
        count.addClassNames("sw-soft", "sw-number");
        getContent()
                .add(
                        new PageHeader(getTranslation("accounts.users"), getTranslation("accounts.users.help")),
                        new Toolbar(search()).end(count),
                        table);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("accounts.users");
    }

    private TextField search() {
        search.setPlaceholder(getTranslation("accounts.users.search"));
        search.setAriaLabel(getTranslation("accounts.users.search"));
        search.setPrefixComponent(Icon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> show());
        return search;
    }

    private void show() {
        var wanted = new PersonFilter(search.getValue());
        var people = everybody.stream().filter(wanted::matches).toList();
        table.show(people);
        count.setText(getTranslation("accounts.users.count", people.size()));
    }
}
