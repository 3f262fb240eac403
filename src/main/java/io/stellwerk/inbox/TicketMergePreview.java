package io.stellwerk.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import io.stellwerk.base.ui.Notice;
import io.stellwerk.base.ui.StatusBadge.Meaning;
import io.stellwerk.tickets.TicketMerge;

/** What becomes of two tickets when they are merged. */
class TicketMergePreview extends Composite<Div> {

    /** Names of their contacts. */
    record Names(String gone, String kept) {}

    TicketMergePreview(TicketMerge merge, Names contacts) {
        var gone = Long.toString(merge.gone().id().value());
        var kept = Long.toString(merge.kept().id().value());
        var facts = new UnorderedList();
        facts.add(new ListItem(getTranslation("inbox.merge.messages", merge.messages(), gone, kept)));
        facts.add(new ListItem(getTranslation("inbox.merge.leads", gone, kept)));
        if (merge.bringsOwner()) {
            facts.add(new ListItem(getTranslation("inbox.merge.owner", gone)));
        }
        facts.add(new ListItem(getTranslation("inbox.merge.stays", kept)));
        getContent().addClassName("sw-merge-preview");
        getContent().add(facts);
        if (merge.joinsContacts()) {
            getContent().add(warning(contacts));
        }
    }

    private Component warning(Names contacts) {
        return new Notice(getTranslation("inbox.merge.contacts", contacts.gone(), contacts.kept()), Meaning.WARNING);
    }
}
