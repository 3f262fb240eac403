package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.PageHeader;
import io.stellwerk.base.ui.Toolbar;
import io.stellwerk.contacts.ContactId;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everybody who writes to us. */
@Route(ContactsView.ROUTE)
@Menu(title = "contacts.title", icon = "people", order = 20)
@PermitAll
class ContactsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "contacts";

    private static final String WORDS = "q";
    private static final int PAGE = 50;

    private final transient ContactListing listing;
    private final transient ContactDesk desk;
    private final TextField search = new TextField();
    private final ContactTable table = new ContactTable();
    private final Button more = new Button(getTranslation("contacts.more"), click -> readOn());
    private final transient List<ListedContact> shown = new ArrayList<>();

    ContactsView(ContactListing listing, ContactDesk desk) {
        this.listing = listing;
        this.desk = desk;
        describeSearch();
        getContent().addClassName("sw-contacts");
        getContent().add(header(), new Toolbar(search), table, more);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("contacts.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        search.setValue(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(WORDS)
                .orElse(""));
        show();
    }

    private PageHeader header() {
        var header = new PageHeader(getTranslation("contacts.title"), getTranslation("contacts.help"));
        if (!desk.editable()) {
            return header;
        }
        var create = new Button(getTranslation("contacts.new"), Icon.PLUS.small(), click -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        return header.with(create);
    }

    private void describeSearch() {
        search.setPlaceholder(getTranslation("contacts.search"));
        search.setAriaLabel(getTranslation("contacts.search"));
        search.setPrefixComponent(Icon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                remember();
                show();
            }
        });
    }

    private void remember() {
        var address = words().isEmpty() ? QueryParameters.empty() : QueryParameters.of(WORDS, words());
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, new Location(ROUTE, address)));
    }

    private void show() {
        var first = listing.page(words(), Optional.empty(), PAGE + 1);
        shown.clear();
        add(first);
        if (shown.isEmpty()) {
            table.explainEmptiness(words());
        }
    }

    private void readOn() {
        add(listing.page(words(), Optional.of(shown.getLast()), PAGE + 1));
    }

    private void add(List<ListedContact> page) {
        int before = shown.size();
        shown.addAll(page.stream().limit(PAGE).toList());
        table.showOn(shown, before);
        more.setVisible(page.size() > PAGE);
    }

    private String words() {
        return search.getValue().strip();
    }

    private void create() {
        new NewContactDialog(desk, this::open).open();
    }

    private void open(ContactId contact) {
        getUI().ifPresent(ui -> ui.navigate(ContactView.class, ContactView.parameters(contact)));
    }
}
