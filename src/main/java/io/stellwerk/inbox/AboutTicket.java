package io.stellwerk.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.stellwerk.base.ui.RelativeTime;
import io.stellwerk.channels.ChannelAccount;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The facts of a ticket. */
class AboutTicket extends Composite<Section> {

    private final DescriptionList facts = new DescriptionList();
    private final Map<String, Fact> known = new HashMap<>();

    AboutTicket() {
        facts.addClassName("sw-ticket-facts");
        Stream.of("number", "type", "channel", "opened", "activity", "teams").forEach(this::begin);
        getContent().add(new H3(getTranslation("inbox.about")), facts);
    }

    void show(OpenTicket ticket) {
        var row = ticket.ticket();
        show("number", "#" + row.id().value());
        show("type", getTranslation("inbox.type." + Words.key(row.type())));
        show("channel", ticket.channel().map(ChannelAccount::address).orElse(""));
        show("opened", row.openedAt(), RelativeTime::new);
        show("activity", row.lastActivityAt(), RelativeTime::new);
        show(
                "teams",
                ticket.teams().isEmpty() ? getTranslation("inbox.about.no-teams") : String.join(", ", ticket.teams()));
    }

    private void begin(String name) {
        var fact = new Fact(getTranslation("inbox.about." + name));
        known.put(name, fact);
        facts.add(fact.term, fact.description);
    }

    private void show(String name, String words) {
        show(name, words, Span::new);
    }

    private <T> void show(String name, T value, Function<T, Component> look) {
        var fact = Objects.requireNonNull(known.get(name));
        if (!fact.shown.equals(Optional.of(value))) {
            fact.show(value, look.apply(value));
        }
    }

    /** A line that changes only with what it says. */
    private static final class Fact {

        private final DescriptionList.Term term;
        private final DescriptionList.Description description = new DescriptionList.Description();
        private Optional<Object> shown = Optional.empty();

        Fact(String name) {
            term = new DescriptionList.Term(name);
        }

        void show(Object value, Component look) {
            shown = Optional.of(value);
            description.removeAll();
            description.add(look);
            term.setVisible(!value.equals(""));
            description.setVisible(!value.equals(""));
        }
    }
}
