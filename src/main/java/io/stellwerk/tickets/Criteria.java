package io.stellwerk.tickets;

import io.stellwerk.accounts.UserId;
import io.stellwerk.team.TeamId;
import io.stellwerk.tickets.Criterion.Field;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongFunction;

/** Reads what addresses and saved views keep; what makes no sense is nothing. */
final class Criteria {

    private static final int LAST_YEAR = 9998;

    private Criteria() {}

    static Optional<Criterion> read(Field field, String value) {
        return switch (field) {
            case OWNER -> owner(value);
            case PRIORITY -> priority(value);
            case STATUS -> number(value, number -> new Criterion.InStatus(new StatusId(number)));
            case CHANNEL -> number(value, number -> new Criterion.OfChannel(new ChannelId(number)));
            case TEAM -> number(value, number -> new Criterion.OfTeam(new TeamId(number)));
            case SLA -> sla(value);
            case CATEGORY -> number(value, number -> new Criterion.InCategory(new CategoryId(number)));
            case TAG -> Tag.of(value).map(Criterion.Tagged::new);
            case OPENED_FROM, OPENED_UNTIL, ACTIVE_FROM, ACTIVE_UNTIL ->
                day(value).map(day -> new Criterion.OnDay(field, day));
        };
    }

    private static Optional<Criterion> owner(String value) {
        return switch (value) {
            case Criterion.OwnedByMe.VALUE -> Optional.of(new Criterion.OwnedByMe());
            case Criterion.Unowned.VALUE -> Optional.of(new Criterion.Unowned());
            default -> number(value, number -> new Criterion.OwnedBy(new UserId(number)));
        };
    }

    private static Optional<Criterion> priority(String value) {
        return Arrays.stream(TicketPriority.values())
                .filter(priority -> priority.name().equals(value.toUpperCase(Locale.ROOT)))
                .findFirst()
                .map(Criterion.WithPriority::new);
    }

    private static Optional<Criterion> sla(String value) {
        return Arrays.stream(SlaState.values())
                .filter(state ->
                        state.name().equals(value.toUpperCase(Locale.ROOT).replace('-', '_')))
                .findFirst()
                .map(Criterion.WithSla::new);
    }

    private static Optional<Criterion> number(String value, LongFunction<Criterion> criterion) {
        return value.matches("[1-9]\\d{0,17}") ? Optional.of(criterion.apply(Long.parseLong(value))) : Optional.empty();
    }

    private static Optional<LocalDate> day(String value) {
        try {
            return Optional.of(LocalDate.parse(value)).filter(day -> day.getYear() >= 1 && day.getYear() <= LAST_YEAR);
        } catch (DateTimeParseException garbage) {
            return Optional.empty();
        }
    }
}
