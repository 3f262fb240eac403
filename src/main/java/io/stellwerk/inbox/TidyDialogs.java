package io.stellwerk.inbox;

import com.vaadin.flow.component.UI;
import io.stellwerk.inbox.TicketAction.Tidy;
import io.stellwerk.tickets.ThreadEntry;
import io.stellwerk.tickets.TicketId;
import java.util.function.Consumer;

/** Opens what asks for more before a ticket is put in order. */
class TidyDialogs {

    private final TidyDesk desk;
    private final Operator operator;
    private final Consumer<TicketId> onOpen;

    /** @param onOpen opens another ticket */
    TidyDialogs(TidyDesk desk, Operator operator, Consumer<TicketId> onOpen) {
        this.onOpen = onOpen;
        this.desk = desk;
        this.operator = operator;
    }

    void snooze(OpenTicket ticket) {
        new SnoozeDialog(desk.now(), operator).open();
    }

    void merge(OpenTicket ticket) {
        new MergeTicketDialog(desk, ticket, operator, onOpen).open();
    }

    void split(OpenTicket ticket, ThreadEntry at) {
        SplitDialog.open(ticket, at, operator);
    }

    void move(OpenTicket ticket) {
        new MoveDialog(desk.channelsBeside(ticket.ticket().channel()), ticket, operator).open();
    }

    void block(OpenTicket ticket) {
        new BlockDialog(ticket.details().replyTo().address(), operator).open();
    }

    /** The ticket comes back by itself, its sender only when somebody says so. */
    void notSpam(OpenTicket ticket) {
        var blockedBy = ticket.around().blockedBy();
        if (operator.perform(new Tidy.NotSpam()) && !blockedBy.isEmpty()) {
            UnblockQuestion.ask(blockedBy, operator);
        }
    }

    void print(OpenTicket ticket) {
        UI.getCurrentOrThrow().getPage().open(PrintView.href(ticket.id()), "_blank");
    }
}
