package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.stellwerk.routing.RoutingDecision;
import java.util.Optional;

/** How the ticket came to its owner, or why it has none. */
class WhyThisOwner extends Composite<Section> {

    private final Paragraph sentence = new Paragraph();
    private Optional<RoutingDecision> shown = Optional.empty();
    private Optional<CandidateTable> candidates = Optional.empty();

    WhyThisOwner() {
        getContent().addClassName("sw-why");
        getContent().add(new H3(getTranslation("inbox.why")), sentence);
    }

    void show(OpenTicket ticket) {
        sentence.setText(new OwnerWords(ticket).why());
        if (!shown.equals(ticket.decision())) {
            shown = ticket.decision();
            candidates.ifPresent(table -> table.getElement().removeFromParent());
            candidates = shown.filter(decision -> !decision.considered().isEmpty())
                    .map(decision -> new CandidateTable(decision, ticket));
            candidates.ifPresent(getContent()::add);
        }
    }
}
