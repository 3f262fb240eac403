package io.stellwerk.routing;

import io.stellwerk.ActingAs;
import io.stellwerk.Crew;
import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.HandOver;
import io.stellwerk.accounts.HandOvers;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.contacts.Contacts;
import io.stellwerk.team.TeamId;
import io.stellwerk.tickets.BulkChange;
import io.stellwerk.tickets.BulkJobId;
import io.stellwerk.tickets.BulkJobs;
import io.stellwerk.tickets.BulkTickets;
import io.stellwerk.tickets.ChannelId;
import io.stellwerk.tickets.ClaimResult;
import io.stellwerk.tickets.CustomerText;
import io.stellwerk.tickets.NewTicket;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketType;
import io.stellwerk.tickets.Tickets;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/** What happens on one node. */
record Node(
        Tickets tickets,
        Routing routing,
        Contacts contacts,
        HandOvers handOvers,
        BulkJobs bulk,
        Accounts accounts,
        ActingAs acting,
        Crossing crossing,
        Clock clock) {

    /** How a call gets to the node. */
    interface Crossing {
        <T> T call(Supplier<T> action);
    }

    private static final String ADMIN = "superadmin@demo.example";

    TicketId open(Crew crew) {
        return open(crew.channel(), TicketType.EMAIL);
    }

    TicketId open(ChannelId channel, TicketType type) {
        return tickets.open(new NewTicket("One of many", type, channel, text())).ticket();
    }

    void customerWritesAgain(TicketId ticket) {
        tickets.customerReplied(ticket, text());
    }

    void route(TicketId ticket) {
        routing.route(ticket);
    }

    ClaimResult assign(TicketId ticket, UserId owner) {
        return asAdmin(() -> tickets.assign(ticket, owner));
    }

    BulkJobId assignAll(BulkTickets many, UserId owner) {
        return asAdmin(() -> bulk.start(many, new BulkChange.Assign(owner)));
    }

    ClaimResult unassign(TicketId ticket) {
        return asAdmin(() -> tickets.unassign(ticket));
    }

    ClaimResult leaveToTeam(TicketId ticket, TeamId team) {
        return asAdmin(() -> tickets.leaveToTeam(ticket, team));
    }

    ClaimResult routeAgain(TicketId ticket) {
        return asAdmin(() -> tickets.routeAgain(ticket));
    }

    boolean replyAs(UserId agent, TicketId ticket) {
        return as(accounts.find(agent).orElseThrow().email().value(), () -> {
            tickets.reply(ticket, SafeHtml.fromPlain("Here you are"));
            return true;
        });
    }

    boolean handOver(UserId owner, HandOver choice) {
        return SystemUser.call(() -> crossing.call(() -> {
            handOvers.carryOut(owner, choice);
            return true;
        }));
    }

    void close(TicketId ticket) {
        asAdmin(() -> {
            tickets.close(ticket);
            return true;
        });
    }

    private <T> T asAdmin(Supplier<T> action) {
        return as(ADMIN, action);
    }

    private <T> T as(String email, Supplier<T> action) {
        return acting.call(email, () -> crossing.call(action));
    }

    private CustomerText text() {
        var from = contacts.recognise(EmailAddress.of("one-of-many@kunde.example"), "Mia Wolf");
        return new CustomerText(from, SafeHtml.fromPlain("Help"), "Help", List.of(), clock.instant());
    }
}
