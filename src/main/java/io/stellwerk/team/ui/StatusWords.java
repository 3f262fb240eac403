package io.stellwerk.team.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.stellwerk.base.ui.Moments;
import io.stellwerk.team.Availability;
import io.stellwerk.team.Availability.Source;
import io.stellwerk.team.Availability.State;
import io.stellwerk.team.Outlook;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Somebody's status in words, with its reason and until when. */
final class StatusWords {

    private StatusWords() {}

    /** "Available" or "Away". */
    static String state(State state) {
        return say("team.availability." + word(state));
    }

    /** "Away because out of office until Tue, Nov 24, 8:00 AM". */
    static String sentence(Outlook outlook) {
        var now = outlook.now();
        var whole = now.until()
                .filter(until -> now.source() != Source.NO_BROWSER)
                .map(until -> say("team.status.until", because(now), Moments.soon(until, outlook.at())))
                .orElseGet(() -> because(now));
        return then(outlook)
                .map(next -> say("team.status.then", whole, say("team.status.then." + next)))
                .orElse(whole);
    }

    /** "Available, chosen by hand", where the state comes from. */
    static String source(Availability now) {
        return say("team.source." + word(now.source()));
    }

    /** "since 9:00 AM"; empty for always. */
    static Optional<String> since(Outlook outlook) {
        return Optional.of(outlook.now().since())
                .filter(since -> since.isAfter(Instant.EPOCH))
                .map(since -> say("team.status.since", Moments.soon(since, outlook.at())));
    }

    static String reason(String reason) {
        return AwayReason.of(reason).map(known -> say(known.key())).orElse(reason);
    }

    /** "Break" or "out of office"; empty for the available and where nobody gave a reason. */
    static Optional<String> brief(Availability now) {
        if (now.isAvailable()) {
            return Optional.empty();
        }
        return switch (now.source()) {
            case OUT_OF_OFFICE, WORKING_HOURS, NO_BROWSER ->
                Optional.of(say("team.status.brief." + word(now.source())));
            case MANUAL, ALWAYS -> now.reason().map(StatusWords::reason);
        };
    }

    private static String because(Availability now) {
        if (now.isAvailable()) {
            return state(State.AVAILABLE);
        }
        return switch (now.source()) {
            case OUT_OF_OFFICE -> say("team.status.away.out-of-office");
            case WORKING_HOURS -> say("team.status.away.working-hours");
            case NO_BROWSER -> say("team.status.away.no-browser");
            case MANUAL, ALWAYS ->
                now.reason()
                        .map(reason -> say("team.status.away.reason", reason(reason)))
                        .orElseGet(() -> state(State.AWAY));
        };
    }

    /** What ends the present, where the words before do not say it already. */
    private static Optional<String> then(Outlook outlook) {
        return outlook.next()
                .filter(next -> outlook.now().source() != Source.NO_BROWSER && !saysItself(outlook.now(), next))
                .map(next -> switch (next.source()) {
                    case OUT_OF_OFFICE -> "absence-begins";
                    case NO_BROWSER -> "no-browser";
                    case WORKING_HOURS -> next.isAvailable() ? "hours-begin" : "hours-end";
                    case MANUAL, ALWAYS -> "absence-ends";
                });
    }

    private static boolean saysItself(Availability now, Availability next) {
        return !now.isAvailable() && now.source() != Source.MANUAL && next.isAvailable();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String say(String key, Object... details) {
        return I18NProvider.translate(key, details);
    }
}
