package io.stellwerk.tickets;

import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.base.Utc;
import io.stellwerk.tickets.Criterion.Field;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What a filter asks for, as a condition in the database. It never widens what the reader may see. */
@Component
class FilterConditions {

    private final CurrentUser currentUser;
    private final Accounts accounts;

    FilterConditions(CurrentUser currentUser, Accounts accounts) {
        this.currentUser = currentUser;
        this.accounts = accounts;
    }

    Condition of(TicketFilter filter) {
        return Arrays.stream(Field.values())
                .filter(field -> !filter.of(field).isEmpty())
                .map(field -> of(field, filter.of(field)))
                .reduce(Condition.TRUE, Condition::and);
    }

    private Condition of(Field field, List<Criterion> wanted) {
        return switch (field) {
            case OWNER -> wanted.stream().map(this::owner).reduce(Condition.FALSE, Condition::or);
            case PRIORITY ->
                in(
                        "t.priority",
                        "filterPriority",
                        wanted,
                        criterion -> criterion.value().toUpperCase(Locale.ROOT));
            case STATUS -> in("t.status_id", "filterStatus", wanted, FilterConditions::number);
            case CHANNEL -> in("t.channel_id", "filterChannel", wanted, FilterConditions::number);
            case CATEGORY -> in("t.category_id", "filterCategory", wanted, FilterConditions::number);
            case TEAM -> exists("ticket_team", in("x.team_id", "filterTeam", wanted, FilterConditions::number));
            case TAG -> exists("ticket_tag", in("x.tag", "filterTag", wanted, Criterion::value));
            case OPENED_FROM -> from("t.opened_at", "openedFrom", day(wanted));
            case OPENED_UNTIL -> until("t.opened_at", "openedUntil", day(wanted));
            case ACTIVE_FROM -> from("t.last_activity_at", "activeFrom", day(wanted));
            case ACTIVE_UNTIL -> until("t.last_activity_at", "activeUntil", day(wanted));
        };
    }

    private Condition owner(Criterion criterion) {
        return switch (criterion) {
            case Criterion.OwnedByMe me ->
                Condition.of(
                        "t.owner_id = :filterMe", "filterMe", currentUser.id().value());
            case Criterion.Unowned nobody -> Condition.of("t.owner_id IS NULL");
            default -> Condition.of("t.owner_id = " + number(criterion));
        };
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
