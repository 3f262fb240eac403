package io.stellwerk.team.ui;

import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.UserId;
import io.stellwerk.team.LimitUse;
import io.stellwerk.team.Outlook;
import io.stellwerk.team.TicketCounts;
import java.util.List;
import java.util.Optional;

/** Somebody with a seat, as the table of everybody's status shows them. */
record ListedStatus(Person person, Outlook outlook, Optional<String> mainTeam, TicketCounts open, List<LimitUse> uses) {

    UserId user() {
        return person.id();
    }

    boolean isNearALimit() {
        return uses.stream().anyMatch(LimitUse::isNear);
    }

    boolean isAtALimit() {
        return uses.stream().anyMatch(LimitUse::isFull);
    }
}
