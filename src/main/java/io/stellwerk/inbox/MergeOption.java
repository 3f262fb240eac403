package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.stellwerk.base.ui.RelativeTime;

/** A ticket to merge with: number and subject, whose and when. */
class MergeOption extends Composite<Div> {

    MergeOption(Mergeable ticket) {
        var subject = new Span(ticket.label());
        subject.addClassName("subject");
        var about = new Div(
                new Span(ticket.contact()), new RelativeTime(ticket.ticket().lastActivityAt()));
        about.addClassName("about");
        getContent().addClassName("sw-merge-option");
        getContent().add(subject, about);
    }
}
