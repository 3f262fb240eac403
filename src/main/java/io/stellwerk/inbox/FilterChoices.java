package io.stellwerk.inbox;

import com.vaadin.flow.i18n.I18NProvider;
import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.UserId;
import io.stellwerk.channels.Channels;
import io.stellwerk.team.Seats;
import io.stellwerk.team.Teams;
import io.stellwerk.tickets.Categories;
import io.stellwerk.tickets.Criterion;
import io.stellwerk.tickets.Criterion.Field;
import io.stellwerk.tickets.SlaState;
import io.stellwerk.tickets.Statuses;
import io.stellwerk.tickets.Tag;
import io.stellwerk.tickets.TicketLabels;
import io.stellwerk.tickets.TicketPriority;
import io.stellwerk.tickets.ui.SlaWords;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What lists can be filtered by, with names in the reader's language. */
@Component
class FilterChoices {

    private static final int MOST_TAGS = 50;

    private final Accounts accounts;
    private final Seats seats;
    private final Statuses statuses;
    private final Channels channels;
    private final Teams teams;
    private final Categories categories;
    private final TicketLabels labels;

    FilterChoices(
            Accounts accounts,
            Seats seats,
            Statuses statuses,
            Channels channels,
            Teams teams,
            Categories categories,
            TicketLabels labels) {
        this.accounts = accounts;
        this.seats = seats;
        this.statuses = statuses;
        this.channels = channels;
        this.teams = teams;
        this.categories = categories;
        this.labels = labels;
    }

    /** Nothing for what is typed or picked from a calendar. */
    List<FilterOption> of(Field field) {
        return switch (field) {
            case OWNER -> owners();
            case PRIORITY -> priorities();
            case STATUS ->
                statuses.all().stream()
                        .map(status -> new FilterOption(new Criterion.InStatus(status.id()), Words.name(status)))
                        .toList();
            case CHANNEL ->
                channels.all().stream()
                        .map(channel -> new FilterOption(new Criterion.OfChannel(channel.id()), channel.name()))
                        .toList();
            case TEAM ->
                teams.all().stream()
                        .map(team -> new FilterOption(new Criterion.OfTeam(team.id()), team.name()))
                        .toList();
            case CATEGORY ->
                categories.all().stream()
                        .map(category -> new FilterOption(new Criterion.InCategory(category.id()), category.name()))
                        .toList();
            case SLA ->
                Arrays.stream(SlaState.values())
                        .map(state -> new FilterOption(new Criterion.WithSla(state), SlaWords.state(state)))
                        .toList();
            case TAG, OPENED_FROM, OPENED_UNTIL, ACTIVE_FROM, ACTIVE_UNTIL -> List.of();
        };
    }

    List<Tag> tagsLike(String beginning) {
        return labels.tagsLike(beginning, MOST_TAGS);
    }

    /** Empty for somebody who is not there any more. */
    Optional<String> name(UserId user) {
        return accounts.byId(List.of(user)).values().stream().findFirst().map(Person::name);
    }

    private List<FilterOption> owners() {
        var people = accounts.everybody().stream().filter(Person::active).toList();
        var holders = seats.holders(people.stream().map(Person::id).toList());
        return Stream.concat(
                        Stream.of(
                                new FilterOption(
                                        new Criterion.OwnedByMe(), I18NProvider.translate("inbox.filter.owner.me")),
                                new FilterOption(
                                        new Criterion.Unowned(), I18NProvider.translate("inbox.filter.owner.nobody"))),
                        people.stream()
                                .filter(person -> holders.contains(person.id()))
                                .map(person -> new FilterOption(new Criterion.OwnedBy(person.id()), person.name())))
                .toList();
    }

    private static List<FilterOption> priorities() {
        return Arrays.stream(TicketPriority.values())
                .map(priority -> new FilterOption(
                        new Criterion.WithPriority(priority),
                        I18NProvider.translate("inbox.priority." + Words.key(priority))))
                .toList()
                .reversed();
    }
}
