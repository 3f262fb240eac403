package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.stellwerk.base.ui.Avatars;
import io.stellwerk.routing.Considered;
import io.stellwerk.routing.RoutingDecision;
import java.util.Comparator;
import java.util.Optional;

/** Everybody a decision looked at, with their count or why they were passed over. */
class CandidateTable extends Composite<UnorderedList> {

    private final OpenTicket ticket;

    CandidateTable(RoutingDecision decision, OpenTicket ticket) {
        this.ticket = ticket;
        getContent().addClassName("sw-candidates");
        getContent().getElement().setAttribute("aria-label", getTranslation("inbox.why.candidates"));
        decision.considered().stream()
                .sorted(Comparator.comparing((Considered person) -> !isWinner(person, decision))
                        .thenComparing(person -> !person.isEligible())
                        .thenComparingLong(Considered::openTickets))
                .forEach(person -> getContent().add(line(person, isWinner(person, decision))));
    }

    private ListItem line(Considered person, boolean winner) {
        var name = new Span(ticket.name(person.user()));
        name.addClassName("name");
        var line = new ListItem(
                new Div(Avatars.beside(ticket.name(person.user()), person.user().value()), name),
                verdict(person, winner));
        line.setClassName("winner", winner);
        line.setClassName("passed-over", !person.isEligible());
        return line;
    }

    private Span verdict(Considered person, boolean winner) {
        var words = person.isEligible()
                ? getTranslation(winner ? "inbox.why.count.winner" : "inbox.why.count", person.openTickets())
                : new DecisionWords(ticket).passedOver(person);
        var verdict = new Span(words);
        verdict.addClassName("verdict");
        return verdict;
    }

    private static boolean isWinner(Considered person, RoutingDecision decision) {
        return decision.winner().equals(Optional.of(person.user()));
    }
}
