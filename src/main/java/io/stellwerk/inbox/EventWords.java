package io.stellwerk.inbox;

import com.vaadin.flow.i18n.I18NProvider;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.ui.Moments;
import io.stellwerk.tickets.BuiltInStatus;
import io.stellwerk.tickets.TicketPriority;
import io.stellwerk.tickets.TimelineEvent;
import io.stellwerk.tickets.TimelineEvent.Kind;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Events of a ticket as sentences. */
final class EventWords {

    /** What they say of was named by people, whatever it is called. */
    private static final Set<Kind> NAMED_BY_PEOPLE = EnumSet.of(
            Kind.CATEGORY_CHANGED, Kind.TAGGED, Kind.UNTAGGED, Kind.MOVED, Kind.LEFT_TO_TEAM, Kind.SENDER_BLOCKED);

    private final OpenTicket ticket;

    EventWords(OpenTicket ticket) {
        this.ticket = ticket;
    }

    String of(TimelineEvent event) {
        return event.kind() == Kind.ASSIGNED_AUTOMATICALLY ? automatic(event) : sentence(event);
    }

    private String sentence(TimelineEvent event) {
        return I18NProvider.translate(
                "inbox.event." + variant(event), by(event), about(event), value(event, event.before()), after(event));
    }

    private String automatic(TimelineEvent event) {
        return ticket.decision()
                .filter(decision -> decision.winner().equals(event.about()))
                .map(decision -> I18NProvider.translate(
                        "inbox.event.assigned-automatically.because",
                        about(event),
                        new DecisionWords(ticket).reason(decision)))
                .orElseGet(() -> sentence(event));
    }

    /** Giving a ticket to oneself reads better as taking it, and a first category is no change; older events name no team. */
    private static String variant(TimelineEvent event) {
        return switch (event.kind()) {
            case ASSIGNED -> event.by().equals(event.about()) ? "taken" : "assigned";
            case CATEGORY_CHANGED -> category(event);
            case LEFT_TO_TEAM -> event.after().isPresent() ? "left-to-named-team" : "left-to-team";
            case UNASSIGNED -> event.about().isPresent() ? "unassigned" : "left-to-nobody";
            default -> Words.key(event.kind());
        };
    }

    private static String category(TimelineEvent event) {
        if (event.before().isEmpty()) {
            return "category-set";
        }
        return event.after().isEmpty() ? "category-removed" : "category-changed";
    }

    private static String after(TimelineEvent event) {
        return event.kind() == Kind.SNOOZED
                ? event.after().map(Instant::parse).map(Moments::brief).orElse("–")
                : value(event, event.after());
    }

    private static String value(TimelineEvent event, Optional<String> name) {
        return NAMED_BY_PEOPLE.contains(event.kind())
                ? name.orElse("–")
                : name.map(EventWords::translated).orElse("–");
    }

    /** What is a constant by its name is one of ours, everything else was named by people. */
    private static String translated(String name) {
        return Stream.of(
                        constants(BuiltInStatus.values(), "inbox.status."),
                        constants(TicketPriority.values(), "inbox.priority."))
                .flatMap(names -> Optional.ofNullable(names.get(name)).stream())
                .findFirst()
                .map(key -> I18NProvider.translate(key))
                .orElse(name);
    }

    private static Map<String, String> constants(Enum<?>[] constants, String prefix) {
        return Arrays.stream(constants).collect(Collectors.toMap(Enum::name, constant -> prefix + Words.key(constant)));
    }

    private String by(TimelineEvent event) {
        return event.by().map(this::name).orElse("Stellwerk");
    }

    private String about(TimelineEvent event) {
        return event.about().map(this::name).orElse("–");
    }

    private String name(UserId user) {
        return ticket.name(user);
    }
}
