package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.stellwerk.base.ui.RelativeTime;
import java.util.List;
import java.util.Optional;

/** Further tickets of the same contact. */
class OtherTickets extends Composite<Section> {

    private static final int SHOWN = 5;

    private List<OtherTicket> shown = List.of();
    private transient Optional<Place> place = Optional.empty();

    OtherTickets() {
        getContent().addClassName("sw-other-tickets");
        getContent().setVisible(false);
    }

    void show(OpenTicket ticket, Place here) {
        var others = ticket.around().others();
        getContent().setVisible(!others.isEmpty());
        if (!shown.equals(others) || !place.equals(Optional.of(here))) {
            shown = others;
            place = Optional.of(here);
            getContent().removeAll();
            getContent().add(new H3(getTranslation("inbox.others")), list(others, here));
            if (others.size() > SHOWN) {
                var all = Links.to(
                        ContactsView.ROUTE + "/" + ticket.contact().id().value());
                all.setText(getTranslation("inbox.others.all"));
                getContent().add(all);
            }
        }
    }

    private UnorderedList list(List<OtherTicket> others, Place here) {
        var list = new UnorderedList();
        others.stream().limit(SHOWN).map(other -> line(other, here)).forEach(list::add);
        return list;
    }

    private ListItem line(OtherTicket other, Place here) {
        var row = other.ticket();
        var link = Links.to(here.opened(row.id()).href());
        link.setText(Words.subject(row));
        var number = new Span("#" + row.id().value());
        number.addClassName("sw-number");
        var about = new Div(number, Words.status(other.status(), this), new RelativeTime(row.lastActivityAt()));
        about.addClassName("about");
        return new ListItem(link, about);
    }
}
