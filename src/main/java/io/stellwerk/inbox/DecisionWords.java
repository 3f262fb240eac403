package io.stellwerk.inbox;

import com.vaadin.flow.i18n.I18NProvider;
import io.stellwerk.base.ui.Moments;
import io.stellwerk.routing.Considered;
import io.stellwerk.routing.Distribution;
import io.stellwerk.routing.RoutingDecision;
import io.stellwerk.routing.RoutingDecision.Outcome;
import java.time.Instant;
import java.util.Optional;

/** A decision of routing in plain words. */
final class DecisionWords {

    private final OpenTicket ticket;

    DecisionWords(OpenTicket ticket) {
        this.ticket = ticket;
    }

    /** "Anna Berger: fewest open email tickets (2) of 4 eligible people." */
    String of(RoutingDecision decision) {
        return decision.winner()
                .map(winner -> I18NProvider.translate("inbox.why.winner", ticket.name(winner), reason(decision)))
                .orElseGet(() -> nobody(decision));
    }

    /** "fewest open email tickets (2) of 4 eligible people" */
    String reason(RoutingDecision decision) {
        if (decision.outcome() == Outcome.ASSIGNED_TO_CONTACT_OWNER) {
            return I18NProvider.translate("inbox.why.contact-owner");
        }
        if (decision.eligible() == 1) {
            return I18NProvider.translate("inbox.why.only-one");
        }
        return switch (decision.distribution().orElse(Distribution.LOAD_BALANCED)) {
            case LOAD_BALANCED -> fewest(decision);
            case ROUND_ROBIN -> I18NProvider.translate("inbox.why.round-robin", decision.eligible());
            case RANDOM -> I18NProvider.translate("inbox.why.random", decision.eligible());
        };
    }

    private static String fewest(RoutingDecision decision) {
        var fewest = I18NProvider.translate(
                "inbox.why.load-balanced." + Words.key(decision.type()), openTickets(decision), decision.eligible());
        return isTie(decision) ? I18NProvider.translate("inbox.why.tie", fewest) : fewest;
    }

    String passedOver(Considered person) {
        return person.awaySince()
                .filter(since -> since.isAfter(Instant.EPOCH))
                .map(since -> I18NProvider.translate("inbox.refusal.away-since", Moments.brief(since)))
                .or(() -> person.full()
                        .map(full -> I18NProvider.translate("inbox.refusal.at-capacity-of", full.open(), full.most())))
                .or(() -> lacks(person))
                .or(() ->
                        person.refusal().map(refusal -> I18NProvider.translate("inbox.refusal." + Words.key(refusal))))
                .orElse("");
    }

    private Optional<String> lacks(Considered person) {
        return Optional.of(person.missingSkills())
                .filter(missing -> !missing.isEmpty())
                .map(missing -> I18NProvider.translate("inbox.refusal.missing-skill-named", ticket.names(missing)));
    }

    private static String nobody(RoutingDecision decision) {
        if (decision.outcome() == Outcome.TEAM_ONLY) {
            return I18NProvider.translate("inbox.why.team-only");
        }
        if (decision.outcome() == Outcome.MAILED_TO_CONTACT_OWNER) {
            return I18NProvider.translate("inbox.why.mailed");
        }
        if (decision.outcome() == Outcome.WAITING) {
            return I18NProvider.translate("inbox.why.waiting");
        }
        if (decision.distribution().isEmpty()) {
            return I18NProvider.translate(
                    decision.considered().isEmpty() ? "inbox.why.rule-none" : "inbox.why.owner-refused");
        }
        return decision.considered().isEmpty()
                ? I18NProvider.translate("inbox.why.nobody-in-rule")
                : I18NProvider.translate(
                        "inbox.why.nobody", decision.considered().size());
    }

    private static boolean isTie(RoutingDecision decision) {
        long fewest = openTickets(decision);
        return decision.considered().stream()
                        .filter(person -> person.isEligible() && person.openTickets() == fewest)
                        .count()
                > 1;
    }

    private static long openTickets(RoutingDecision decision) {
        return winner(decision).map(Considered::openTickets).orElse(0L);
    }

    private static Optional<Considered> winner(RoutingDecision decision) {
        return decision.considered().stream()
                .filter(person -> decision.winner().equals(Optional.of(person.user())))
                .findFirst();
    }
}
