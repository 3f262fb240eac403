package io.stellwerk.tickets;

import io.stellwerk.ActingAs;
import io.stellwerk.Crew;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.contacts.Contacts;
import io.stellwerk.tickets.SlaCondition.Operator;
import io.stellwerk.tickets.SlaCondition.Property;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Policies for the tickets of one crew, asked before all others, and the customers who write to it. */
public class Promises {

    private static final String ADMIN = "superadmin@demo.example";

    private final SlaPolicies policies;
    private final TicketClocks clocks;
    private final SlaAlarms alarms;
    private final Tickets tickets;
    private final Statuses statuses;
    private final Contacts contacts;
    private final ActingAs acting;
    private final Clock clock;

    Promises(
            SlaPolicies policies,
            TicketClocks clocks,
            SlaAlarms alarms,
            Tickets tickets,
            Statuses statuses,
            Contacts contacts,
            ActingAs acting,
            Clock clock) {
        this.policies = policies;
        this.clocks = clocks;
        this.alarms = alarms;
        this.tickets = tickets;
        this.statuses = statuses;
        this.contacts = contacts;
        this.acting = acting;
        this.clock = clock;
    }

    /** Around the clock: first and next reply within that time, closed within ten times of it, due soon at half. */
    public SlaPolicy make(Crew crew, Duration reply) {
        return make(plan(crew, reply));
    }

    public SlaPolicy make(SlaPlan plan) {
        return SystemUser.call(() -> {
            policies.create(plan);
            var all = policies.all();
            policies.order(Stream.concat(Stream.of(all.getLast()), all.stream().limit(all.size() - 1L))
                    .map(SlaPolicy::id)
                    .toList());
            return find(plan.name());
        });
    }

    public SlaPlan plan(Crew crew, Duration reply) {
        return new SlaPlan(
                "Policy " + UUID.randomUUID(),
                List.of(new SlaCondition(
                        Property.CHANNEL,
                        Operator.IS_ANY_OF,
                        Set.of(String.valueOf(crew.channel().value())))),
                new SlaGoals(
                        Map.of(
                                SlaGoal.FIRST_REPLY, reply,
                                SlaGoal.NEXT_REPLY, reply,
                                SlaGoal.CLOSE, reply.multipliedBy(10)),
                        Map.of()),
                reply.dividedBy(2),
                new SlaHours.AroundTheClock(),
                Set.of(statuses.with(StatusRole.AGENT_REPLIED).id()));
    }

    public SlaPolicy find(String name) {
        return SystemUser.call(() -> policies.all().stream()
                .filter(policy -> policy.name().equals(name))
                .findFirst()
                .orElseThrow());
    }

    public TicketId open(Crew crew) {
        return tickets.open(new NewTicket("Promise", TicketType.EMAIL, crew.channel(), text()))
                .ticket();
    }

    public void ask(TicketId ticket) {
        tickets.customerReplied(ticket, text());
    }

    public void answer(TicketId ticket) {
        acting.run(ADMIN, () -> tickets.reply(ticket, SafeHtml.fromPlain("An answer")));
    }

    /** Looks at the clock now, as one node does every few seconds. */
    public void ring() {
        var more = true;
        while (more) {
            more = alarms.ring();
        }
    }

    public void close(TicketId ticket) {
        acting.run(ADMIN, () -> tickets.close(ticket));
    }

    public Optional<TicketSla> of(TicketId ticket) {
        return acting.call(ADMIN, () -> clocks.of(ticket));
    }

    public SlaClock last(TicketId ticket, SlaGoal goal) {
        return of(ticket).orElseThrow().clocks().stream()
                .filter(each -> each.goal() == goal)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private CustomerText text() {
        var from = contacts.recognise(EmailAddress.of(UUID.randomUUID() + "@kunde.example"), "Mia Wolf");
        return new CustomerText(from, SafeHtml.fromPlain("Hello"), "Hello", List.of(), clock.instant());
    }
}
