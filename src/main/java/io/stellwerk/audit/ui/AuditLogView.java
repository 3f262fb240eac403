package io.stellwerk.audit.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.Permission;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.UserId;
import io.stellwerk.audit.AuditEntry;
import io.stellwerk.audit.AuditLog;
import io.stellwerk.base.ui.PageHeader;
import io.stellwerk.base.ui.SettingsGroup;
import io.stellwerk.base.ui.SettingsPage;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who or what did which thing, newest first. */
@Route("settings/audit-log")
@Menu(title = "audit.title", order = 90)
@SettingsPage(group = SettingsGroup.SECURITY)
@RolesAllowed(Permission.Role.SUPER_ADMIN)
class AuditLogView extends Composite<Div> implements HasDynamicTitle {

    private static final int PAGE = 50;

    private final transient AuditLog log;
    private final transient Accounts accounts;
    private final AuditFilter filter = new AuditFilter(this::startOver);
    private final AuditTable table = new AuditTable();
    private final Button older = new Button(getTranslation("audit.older"), click -> readOn());
    private final List<AuditEntry> shown = new ArrayList<>();

    AuditLogView(AuditLog log, Accounts accounts) {
        this.log = log;
        this.accounts = accounts;
        getContent().addClassName("sw-audit");
        getContent()
                .add(new PageHeader(getTranslation("audit.title"), getTranslation("audit.help")), filter, table, older);
        startOver();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("audit.title");
    }

    private void startOver() {
        shown.clear();
        readOn();
    }

    private void readOn() {
        var page = log.newest(filter.category(), filter.words(), last(), PAGE);
        shown.addAll(page);
        table.show(shown, names());
        older.setVisible(page.size() == PAGE);
    }

    private Optional<Long> last() {
        return shown.isEmpty() ? Optional.empty() : Optional.of(shown.getLast().id());
    }

    private Map<UserId, String> names() {
        var ids = shown.stream().flatMap(entry -> entry.actor().stream()).collect(Collectors.toSet());
        return accounts.byId(ids).values().stream().collect(Collectors.toMap(Person::id, Person::name));
    }
}
