package io.stellwerk.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.ui.Avatars;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.inbox.OwnerOption.Work;

/** A line of the owner's list: who, available or away, and how much they have. */
class OwnerLine extends Composite<Div> {

    OwnerLine(OwnerOption option) {
        getContent().addClassName("sw-owner-line");
        getContent().add(picture(option), span("name", option.name()));
        option.work().ifPresent(work -> getContent().add(state(work), span("load", load(work))));
    }

    private static Component picture(OwnerOption option) {
        return option.user()
                .map(UserId::value)
                .<Component>map(key -> Avatars.beside(option.name(), key))
                .orElseGet(() -> icon(option.action()).create());
    }

    private static Icon icon(TicketAction action) {
        if (action instanceof TicketAction.LeaveToTeam) {
            return Icon.PEOPLE;
        }
        return action instanceof TicketAction.RouteAgain ? Icon.REFRESH : Icon.PERSON;
    }

    private Component state(Work work) {
        var state = span("state", getTranslation(work.available() ? "inbox.owner.available" : "inbox.owner.away"));
        state.setClassName("available", work.available());
        return state;
    }

    private String load(Work work) {
        return work.most().isPresent()
                ? getTranslation(
                        "inbox.owner.open-of", work.openTickets(), work.most().getAsInt())
                : getTranslation("inbox.owner.open", work.openTickets());
    }

    private static Span span(String name, String text) {
        var span = new Span(text);
        span.addClassName(name);
        return span;
    }
}
