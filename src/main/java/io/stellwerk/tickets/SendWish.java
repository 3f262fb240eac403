package io.stellwerk.tickets;

import java.util.Optional;

/**
 * How somebody wants a draft to be sent.
 *
 * @param thenClose whether the ticket is done with it
 * @param knowing the answer of somebody else that they know of
 */
public record SendWish(boolean thenClose, Optional<MessageId> knowing) {

    public static final SendWish PLAIN = new SendWish(false, Optional.empty());
    public static final SendWish AND_CLOSE = new SendWish(true, Optional.empty());

    public SendWish knowing(MessageId newest) {
        return new SendWish(thenClose, Optional.of(newest));
    }
}
