package io.stellwerk.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.ui.Moments;
import io.stellwerk.contacts.ContactMerge;
import io.stellwerk.tickets.ContactActivity;
import java.util.Optional;
import java.util.function.Function;

/** The contact that is left when two are merged. */
class MergePreview extends Composite<Div> {

    private final DescriptionList facts = new DescriptionList();

    MergePreview(
            ContactMerge merge,
            Function<UserId, String> names,
            Optional<ContactActivity> kept,
            Optional<ContactActivity> gone) {
        var result = merge.result();
        facts.addClassName("sw-ticket-facts");
        getContent().addClassName("sw-merge-preview");
        getContent().add(facts);
        fact("contacts.name", new Span(result.name()));
        fact(
                "contacts.owner",
                new Span(result.owner().map(names).orElseGet(() -> getTranslation("contacts.owner.none"))));
        var addresses = new Div();
        result.addresses().forEach(address -> addresses.add(new Div(address.value())));
        fact("contacts.emails", addresses);
        result.phone().ifPresent(phone -> fact("contacts.phone", new Span(phone)));
        result.company().ifPresent(company -> fact("contacts.company", new Span(company)));
        if (!result.notes().isEmpty()) {
            var notes = new Div(result.notes());
            notes.addClassName("notes");
            fact("contacts.notes", notes);
        }
        fact("contacts.tickets", new Span(getTranslation("contacts.merge.tickets", tickets(kept) + tickets(gone))));
        fact(
                "contacts.tracking",
                new Span(merge.tracked()
                        .map(at -> getTranslation("contacts.tracked", Moments.day(at)))
                        .orElseGet(() -> getTranslation("contacts.untracked"))));
    }

    private static long tickets(Optional<ContactActivity> activity) {
        return activity.map(ContactActivity::tickets).orElse(0L);
    }

    private void fact(String key, Component value) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }
}
