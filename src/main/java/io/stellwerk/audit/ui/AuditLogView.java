package io.stellwerk.audit.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.Permission;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.UserId;
import io.stellwerk.audit.AuditEntry;
import io.stellwerk.audit.AuditPage;
import io.stellwerk.audit.AuditPlace;
import io.stellwerk.audit.AuditTrail;
import io.stellwerk.audit.Differences;
import io.stellwerk.base.ui.AnotherTry;
import io.stellwerk.base.ui.PageHeader;
import io.stellwerk.base.ui.SettingsGroup;
import io.stellwerk.base.ui.SettingsPage;
import io.stellwerk.base.ui.TimeZoneOfReader;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who or what did which thing, newest first. */
@Route(AuditLogView.ROUTE)
@Menu(title = "audit.title", order = 90)
@SettingsPage(group = SettingsGroup.SECURITY)
@RolesAllowed(Permission.Role.SUPER_ADMIN)
class AuditLogView extends Composite<Div> implements HasDynamicTitle, BeforeEnterObserver {

    static final String ROUTE = "settings/audit-log";
    private static final int PAGE = 50;

    private final transient AuditTrail trail;
    private final transient Differences differences;
    private final List<String> actions;
    private final Map<UserId, String> names;
    private final AuditFilter filter;
    private final AuditTable table;
    private final Anchor export = new Anchor("", getTranslation("audit.export"));
    private final AnotherTry failed = new AnotherTry(getTranslation("audit.failed"));
    private final Button older = new Button(getTranslation("audit.older"), click -> failed.read(this::readOn));
    private final List<AuditEntry> shown = new ArrayList<>();
    private transient AuditQuery query = AuditQuery.of(QueryParameters.empty());
    private transient AuditPlace place = AuditPlace.START;

    AuditLogView(AuditTrail trail, Differences differences, Accounts accounts) {
        this.trail = trail;
        this.differences = differences;
        var everybody = accounts.everybody();
        names = everybody.stream().collect(Collectors.toMap(Person::id, Person::name));
        actions = trail.actions();
        filter = new AuditFilter(actions, everybody, this::search);
        table = new AuditTable(names, this::open);
        export.addClassName("sw-link-button");
        export.setRouterIgnore(true);
        getContent().addClassName("sw-audit");
        getContent()
                .add(
                        new PageHeader(getTranslation("audit.title"), getTranslation("audit.help")).with(export),
                        filter,
                        table,
                        older,
                        failed);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("audit.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = AuditQuery.of(event.getLocation().getQueryParameters());
        filter.show(asked);
        show(asked);
    }

    private void search(AuditQuery asked) {
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, new Location(ROUTE, asked.address())));
        older.setVisible(false); // its entries would be those of the search before
        failed.read(() -> show(asked));
    }

    private void show(AuditQuery asked) {
        var page = read(asked, AuditPlace.START);
        query = asked;
        export.setHref(AuditExport.href(asked));
        shown.clear();
        append(page);
    }

    private void readOn() {
        append(read(query, place));
    }

    private AuditPage read(AuditQuery asked, AuditPlace from) {
        return trail.page(asked.search(TimeZoneOfReader.get(), AuditWords.on(this), actions), from, PAGE);
    }

    private void append(AuditPage page) {
        place = page.next();
        int before = shown.size();
        shown.addAll(page.entries());
        table.showOn(shown, before);
        older.setVisible(page.entries().size() == PAGE);
    }

    private void open(AuditEntry entry) {
        new AuditDetail(entry, table.name(entry), differences.of(entry)).open();
    }
}
