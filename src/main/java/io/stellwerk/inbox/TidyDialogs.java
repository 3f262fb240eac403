package io.stellwerk.inbox;

import com.vaadin.flow.component.UI;
import io.stellwerk.tickets.ThreadEntry;

/** Opens what asks for more before a ticket is put in order. */
class TidyDialogs {

    private final TidyDesk desk;
    private final Operator operator;

    TidyDialogs(TidyDesk desk, Operator operator) {
        this.desk = desk;
        this.operator = operator;
    }

    void snooze(OpenTicket ticket) {
        new SnoozeDialog(desk.now(), operator).open();
    }

    void merge(OpenTicket ticket) {
        new MergeTicketDialog(desk, ticket, operator).open();
    }

    void split(OpenTicket ticket, ThreadEntry at) {
        new SplitDialog(ticket, at, operator).open();
    }

    void move(OpenTicket ticket) {
        new MoveDialog(desk.channelsBeside(ticket.ticket().channel()), ticket, operator).open();
    }

    void block(OpenTicket ticket) {
        new BlockDialog(ticket.contact().email(), operator).open();
    }

    void print(OpenTicket ticket) {
        UI.getCurrentOrThrow().getPage().open(PrintView.href(ticket.id()), "_blank");
    }
}
