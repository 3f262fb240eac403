package io.stellwerk.tickets;

import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.Utc;
import io.stellwerk.tickets.Criterion.Field;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a filter asks for, as a selection of tickets. It never widens what the reader may see. */
@Component
class FilterConditions {

    private final CurrentUser currentUser;
    private final Accounts accounts;
    private final Statuses statuses;
    private final Clock clock;

    FilterConditions(CurrentUser currentUser, Accounts accounts, Statuses statuses, Clock clock) {
        this.statuses = statuses;
        this.clock = clock;
        this.currentUser = currentUser;
        this.accounts = accounts;
    }

    Selection of(TicketFilter filter) {
        return Arrays.stream(Field.values())
                .filter(field -> !filter.of(field).isEmpty())
                .map(field -> of(field, filter.of(field)))
                .reduce(Selection.ALL, Selection::and);
    }

    private Selection of(Field field, List<Criterion> wanted) {
        return switch (field) {
            case OWNER -> wanted.stream().map(this::owner).reduce(Selection.NONE, Selection::or);
            case PRIORITY ->
                any(in(
                        "t.priority",
                        "filterPriority",
                        wanted,
                        criterion -> criterion.value().toUpperCase(Locale.ROOT)));
            case STATUS -> any(status(wanted));
            case CHANNEL -> any(in("t.channel_id", "filterChannel", wanted, FilterConditions::number));
            case CATEGORY -> any(in("t.category_id", "filterCategory", wanted, FilterConditions::number));
            case TEAM -> any(exists("ticket_team", in("x.team_id", "filterTeam", wanted, FilterConditions::number)));
            case SLA -> wanted.stream().map(this::sla).reduce(Selection.NONE, Selection::or);
            case TAG -> Selection.few(exists("ticket_tag", in("x.tag", "filterTag", wanted, Criterion::value)));
            case OPENED_FROM -> any(from("t.opened_at", "openedFrom", day(wanted)));
            case OPENED_UNTIL -> any(until("t.opened_at", "openedUntil", day(wanted)));
            case ACTIVE_FROM -> any(from("t.last_activity_at", "activeFrom", day(wanted)));
            case ACTIVE_UNTIL -> any(until("t.last_activity_at", "activeUntil", day(wanted)));
        };
    }

    private Selection owner(Criterion criterion) {
        return switch (criterion) {
            case Criterion.OwnedByMe me -> Selection.ownedBy(currentUser.id());
            case Criterion.Unowned nobody -> Selection.UNOWNED;
            default -> Selection.ownedBy(new UserId(number(criterion)));
        };
    }

    private Condition status(List<Criterion> wanted) {
        var asked = wanted.stream()
                .map(criterion -> new StatusId(number(criterion)))
                .collect(Collectors.toSet());
        return Condition.of(
                "t.status_id IN (:filterStatus)",
                "filterStatus",
                statuses.withThoseLeadingTo(asked).stream().map(StatusId::value).toList());
    }

    private Selection sla(Criterion criterion) {
        return criterion instanceof Criterion.WithSla with
                ? any(SlaFilter.in(with.state(), clock.instant()))
                : Selection.NONE;
    }

    /** Piles do not tell them apart, and no index has them in the order of lists. */
    private static Selection any(Condition condition) {
        return new Selection(condition, new Tally.Asked(), new Walk.Everything());
    }

    private static Condition in(String column, String name, List<Criterion> wanted, Function<Criterion, ?> value) {
        return Condition.of(
                column + " IN (:" + name + ")", name, wanted.stream().map(value).toList());
    }

    private static Condition exists(String table, Condition which) {
        return new Condition(
                "EXISTS (SELECT 1 FROM " + table + " x WHERE x.ticket_id = t.id AND " + which.sql() + ")",
                which.parameters());
    }

    private Condition from(String column, String name, LocalDate day) {
        return Condition.of(column + " >= :" + name, name, startOf(day));
    }

    private Condition until(String column, String name, LocalDate day) {
        return Condition.of(column + " < :" + name, name, startOf(day.plusDays(1)));
    }

    private Object startOf(LocalDate day) {
        return Utc.of(day.atStartOfDay(accounts.me().timeZone()).toInstant());
    }

    private static LocalDate day(List<Criterion> wanted) {
        return LocalDate.parse(wanted.getFirst().value());
    }

    private static Long number(Criterion criterion) {
        return Long.valueOf(criterion.value());
    }
}
