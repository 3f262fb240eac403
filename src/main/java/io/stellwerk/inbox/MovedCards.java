package io.stellwerk.inbox;

import io.stellwerk.base.ui.Toasts;
import io.stellwerk.tickets.CardMove;
import io.stellwerk.tickets.StatusId;
import io.stellwerk.tickets.TicketId;

/** Puts cards of the board into other columns, and says where they went if that cannot be seen. */
class MovedCards {

    private final Desk desk;
    private final Board board;
    private final Runnable onMoved;
    private final Attempt attempt;

    MovedCards(Desk desk, Board board, Runnable onMoved) {
        this.desk = desk;
        this.board = board;
        this.onMoved = onMoved;
        attempt = new Attempt(onMoved, () -> {});
    }

    boolean move(TicketId ticket, StatusId from, StatusId to) {
        return attempt.done(moving(ticket), () -> {
            var move = desk.move(ticket, from, to);
            onMoved.run();
            sayWhereItWent(move, to);
        });
    }

    /** A view may not list the status, so that the card is in no column any more. */
    private void sayWhereItWent(CardMove move, StatusId status) {
        if (!board.lists(move.ticket(), status)) {
            desk.statuses().stream()
                    .filter(each -> each.id().equals(status))
                    .map(each -> say("inbox.board.moved", number(move), Words.name(each, board)))
                    .forEach(went -> Toasts.done(went, say("inbox.board.undo"), () -> takeBack(move)));
        }
    }

    private void takeBack(CardMove move) {
        attempt.done(moving(move.ticket()), () -> {
            desk.takeBack(move);
            onMoved.run();
            Toasts.done(say("inbox.board.undone", number(move)));
        });
    }

    private static String moving(TicketId ticket) {
        return "move ticket %d on the board".formatted(ticket.value());
    }

    private static String number(CardMove move) {
        return Long.toString(move.ticket().value());
    }

    private String say(String key, Object... details) {
        return board.getTranslation(key, details);
    }
}
