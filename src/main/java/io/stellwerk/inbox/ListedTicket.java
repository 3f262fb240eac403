package io.stellwerk.inbox;

import io.stellwerk.accounts.Person;
import io.stellwerk.tickets.SlaReading;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketRow;
import io.stellwerk.tickets.TicketStatus;
import java.util.List;
import java.util.Optional;

/**
 * A line of the ticket list; {@code contact}, {@code channel} and {@code teams} are names, {@code sla} the clock that
 * presses most, {@code hit} what was found of the contact beside the name.
 */
record ListedTicket(
        TicketRow ticket,
        String contact,
        Optional<Person> owner,
        TicketStatus status,
        RowLabels labels,
        Optional<SlaReading> sla,
        Optional<ContactHit> hit,
        String channel,
        List<String> teams) {

    ListedTicket with(String channelName, List<String> teamNames) {
        return new ListedTicket(ticket, contact, owner, status, labels, sla, hit, channelName, teamNames);
    }

    /** Equal for as long as nothing but minutes pass, which the browser counts by itself. */
    ListedTicket anyMinute() {
        return new ListedTicket(
                ticket, contact, owner, status, labels, sla.map(SlaReading::anyMinute), hit, channel, teams);
    }

    TicketId id() {
        return ticket.id();
    }
}
