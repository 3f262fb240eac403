package io.stellwerk.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.tickets.TicketPriority;
import io.stellwerk.tickets.TicketStatus;
import java.util.List;
import java.util.function.Supplier;

/** What a ticket is about, whose it is and where it stands. */
class TicketHeader extends Composite<Header> {

    private final Operator operator;
    private final Anchor back = Links.to(Place.ROUTE);
    private final Span number = new Span();
    private final Span words = new Span();
    private final H2 subject = new H2();
    private final Div status = new Div();
    private final ChoiceMenu<TicketStatus> state;
    private final ChoiceMenu<TicketPriority> priority;
    private final SlaLine sla = new SlaLine();
    private final OwnerField owner;
    private final FollowButton follow;
    private final ActionMenu menu;
    private final Button close = button("inbox.close", Icon.CHECK, new TicketAction.Close());
    private final Button reopen = button("inbox.reopen", Icon.REFRESH, new TicketAction.Reopen());

    TicketHeader(Operator operator, Supplier<List<OwnerOption>> owners, TidyDialogs dialogs, Runnable onDetails) {
        this.operator = operator;
        follow = new FollowButton(operator);
        menu = new ActionMenu(operator, dialogs);
        owner = new OwnerField(owners, operator::perform);
        state = new ChoiceMenu<>(
                getTranslation("inbox.status"),
                value -> Words.name(value, this),
                value -> Words.status(value, this),
                value -> operator.perform(new TicketAction.ChangeStatus(value.id())));
        Shortcut.STATUS.presses(state.getContent());
        priority = new ChoiceMenu<>(
                getTranslation("inbox.priority"),
                value -> getTranslation("inbox.priority." + Words.key(value)),
                PriorityMark::new,
                value -> operator.perform(new TicketAction.Prioritise(value)));
        status.add(state, priority);
        Shortcut.CLOSE.presses(close);
        Shortcut.ASSIGN.presses(owner);
        Shortcut.BACK.presses(back);
        number.addClassNames("number", "sw-number");
        words.addClassName("words");
        subject.add(words, number);
        status.addClassName("status");
        back.addClassName("back");
        back.add(Icon.BACK.create());
        back.setAriaLabel(getTranslation("inbox.back"));
        getContent().addClassName("sw-ticket-header");
        getContent().add(back, subject, status, sla, actions(onDetails));
    }

    void show(OpenTicket ticket, Place place) {
        var row = ticket.ticket();
        back.setHref(place.list().href());
        number.setText("#" + row.id().value());
        words.setText(Words.subject(row) + " ");
        subject.setTitle(Words.subject(row));
        state.show(ticket.status(), ticket.labels().statuses(), ticket.editable());
        priority.show(row.priority(), List.of(TicketPriority.values()), ticket.editable());
        sla.show(ticket.sla(), ticket.readAt());
        owner.show(ticket);
        follow.show(ticket.around().followed());
        menu.show(ticket);
        close.setVisible(ticket.editable() && row.open());
        reopen.setVisible(ticket.editable() && !row.open());
    }

    void refreshOwners() {
        owner.refresh();
    }

    private Component actions(Runnable onDetails) {
        var details = new Button(Icon.INFO.create(), click -> onDetails.run());
        details.addClassName("details-toggle");
        details.addThemeVariants(ButtonVariant.TERTIARY);
        details.setAriaLabel(getTranslation("inbox.details"));
        details.setTooltipText(getTranslation("inbox.details"));
        var actions = new Div(owner, close, reopen, follow, menu, details);
        actions.addClassName("actions");
        return actions;
    }

    private Button button(String key, Icon icon, TicketAction action) {
        return new Button(getTranslation(key), icon.small(), click -> operator.perform(action));
    }
}
