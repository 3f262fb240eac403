package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.stellwerk.base.ui.Moments;
import io.stellwerk.routing.RoutingDecision;
import java.util.Optional;

/** How the ticket came to its owner, or why it has none. */
class WhyThisOwner extends Composite<Section> {

    private final Paragraph sentence = new Paragraph();
    private Optional<RoutingDecision> shown = Optional.empty();
    private final Div candidates = new Div();

    WhyThisOwner() {
        getContent().addClassName("sw-why");
        getContent().add(new H3(getTranslation("inbox.why")), sentence, candidates);
    }

    void show(OpenTicket ticket) {
        sentence.setText(new OwnerWords(ticket).why());
        if (!shown.equals(ticket.decision())) {
            shown = ticket.decision();
            candidates.removeAll();
            shown.filter(decision -> !decision.considered().isEmpty())
                    .ifPresent(decision -> candidates.add(when(decision), new CandidateTable(decision, ticket)));
        }
    }

    private Paragraph when(RoutingDecision decision) {
        var when = new Paragraph(
                getTranslation("inbox.why.when", Moments.brief(decision.at()), Long.toString(decision.ruleVersion())));
        when.addClassName("when");
        return when;
    }
}
