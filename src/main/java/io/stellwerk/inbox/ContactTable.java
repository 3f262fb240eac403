package io.stellwerk.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import io.stellwerk.base.ui.Avatars;
import io.stellwerk.base.ui.EmptyState;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.Narrow;
import io.stellwerk.base.ui.Numbers;
import io.stellwerk.base.ui.RelativeTime;
import io.stellwerk.base.ui.TableLength;
import io.stellwerk.contacts.ContactRow;
import java.util.List;

/** Contacts in rows; a click opens one. */
class ContactTable extends Composite<Grid<ListedContact>> {

    ContactTable() {
        var grid = getContent();
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addClassName("sw-clickable-rows");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addComponentColumn(line -> who(line.contact()))
                .setHeader(getTranslation("contacts.name"))
                .setFlexGrow(2);
        var details = details(grid);
        Narrow.watch(this, narrow -> details.forEach(column -> column.setVisible(!narrow)));
        grid.addItemClickListener(click -> getUI().ifPresent(ui -> ui.navigate(
                ContactView.class,
                ContactView.parameters(click.getItem().contact().id()))));
    }

    private List<Grid.Column<ListedContact>> details(Grid<ListedContact> grid) {
        var company = grid.addColumn(line -> line.contact().company().orElse(""))
                .setHeader(getTranslation("contacts.company"))
                .setFlexGrow(1);
        var phone = grid.addColumn(line -> line.contact().phone().orElse(""))
                .setHeader(getTranslation("contacts.phone"))
                .setWidth("150px")
                .setFlexGrow(0);
        var owner = grid.addComponentColumn(this::owner)
                .setHeader(getTranslation("contacts.owner"))
                .setFlexGrow(1);
        var last = grid.addComponentColumn(ContactTable::last)
                .setHeader(getTranslation("contacts.last"))
                .setWidth("150px")
                .setFlexGrow(0);
        grid.addComponentColumn(ContactTable::open)
                .setHeader(getTranslation("contacts.open"))
                .setWidth("110px")
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0);
        return List.of(company, phone, owner, last);
    }

    private void show(List<ListedContact> contacts) {
        TableLength.fit(getContent(), contacts.size());
        getContent().setItems(List.copyOf(contacts));
    }

    /** @param shownBefore how many of them were shown before */
    void showOn(List<ListedContact> contacts, int shownBefore) {
        show(contacts);
        TableLength.goOnAt(getContent(), shownBefore);
    }

    void explainEmptiness(String words) {
        getContent()
                .setEmptyStateComponent(
                        words.isEmpty()
                                ? new EmptyState(
                                        Icon.PEOPLE,
                                        getTranslation("contacts.none"),
                                        getTranslation("contacts.none.help"))
                                : new EmptyState(
                                        Icon.SEARCH,
                                        getTranslation("contacts.nobody", words),
                                        getTranslation("contacts.nobody.help")));
    }

    private static Component who(ContactRow contact) {
        var name = new RouterLink(contact.name(), ContactView.class, ContactView.parameters(contact.id()));
        name.addClassName("name");
        var words = new Div(name);
        words.addClassName("words");
        if (!contact.name().equals(contact.email().value())) {
            words.add(soft(contact.email().value()));
        }
        var who = new Div(Avatars.beside(contact.name(), contact.id().value()), words);
        who.addClassName("sw-person-card");
        return who;
    }

    private Component owner(ListedContact line) {
        return line.owner().map(Span::new).orElseGet(() -> soft(getTranslation("contacts.owner.none")));
    }

    private static Component last(ListedContact line) {
        return line.activity()
                .<Component>map(activity -> new RelativeTime(activity.last()))
                .orElseGet(() -> soft("–"));
    }

    private static Span open(ListedContact line) {
        var count = new Span(Numbers.whole(line.openTickets()));
        count.addClassName("sw-number");
        count.setClassName("sw-soft", line.openTickets() == 0);
        return count;
    }

    private static Span soft(String text) {
        var span = new Span(text);
        span.addClassName("sw-soft");
        return span;
    }
}
