package io.stellwerk.team;

import io.stellwerk.team.CapacityLimit.PerType;
import io.stellwerk.team.CapacityLimit.Total;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** How much of a limit is used. */
public record LimitUse(Kind kind, long open, int most) {

    /** From here on somebody is told that they come near their limit, in hundredths of it. */
    private static final int NEAR = 80;

    /** The tickets a limit is about. */
    public enum Kind {
        ALL,
        CALLING,
        MESSAGING,
        EMAIL
    }

    /** How much of a limit these open tickets use; nothing where there is no limit. */
    public static List<LimitUse> of(CapacityLimit limit, TicketCounts open) {
        return switch (limit) {
            case Total total -> of(Kind.ALL, open.total(), total.most()).toList();
            case PerType types ->
                Stream.of(
                                of(Kind.CALLING, open.calling(), types.calling()),
                                of(Kind.MESSAGING, open.messaging(), types.messaging()),
                                of(Kind.EMAIL, open.email(), types.email()))
                        .flatMap(use -> use)
                        .toList();
        };
    }

    public boolean isNear() {
        return isFull() || (open > 0 && open * 100 >= (long) most * NEAR);
    }

    /** Nothing more comes automatically. */
    public boolean isFull() {
        return open >= most;
    }

    private static Stream<LimitUse> of(Kind kind, long open, OptionalInt most) {
        return most.stream().mapToObj(limited -> new LimitUse(kind, open, limited));
    }
}
