package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.ui.Avatars;
import java.util.List;

/** Who follows the ticket. */
class FollowerList extends Composite<Section> {

    private final UnorderedList list = new UnorderedList();
    private List<UserId> shown = List.of();

    FollowerList() {
        getContent().addClassName("sw-followers");
        getContent().add(new H3(getTranslation("inbox.followers")), list);
        getContent().setVisible(false);
    }

    void show(OpenTicket ticket) {
        var followers = ticket.around().followers();
        getContent().setVisible(!followers.isEmpty());
        if (!shown.equals(followers)) {
            shown = followers;
            list.removeAll();
            followers.forEach(user -> list.add(
                    new ListItem(Avatars.beside(ticket.name(user), user.value()), new Span(ticket.name(user)))));
        }
    }
}
