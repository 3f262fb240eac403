package io.stellwerk.inbox;

import com.vaadin.flow.i18n.I18NProvider;
import io.stellwerk.base.ui.Moments;
import io.stellwerk.tickets.Criterion;
import io.stellwerk.tickets.Criterion.Field;
import io.stellwerk.tickets.TicketFilter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A filter in words, as things are called now; reads each field once, however much of it is named. */
class FilterWords {

    private final FilterChoices choices;
    private final Map<Field, List<FilterOption>> read = new EnumMap<>(Field.class);

    FilterWords(FilterChoices choices) {
        this.choices = choices;
    }

    /** "Owner: Anna Berger". What is gone meanwhile has no name any more. */
    String of(Criterion criterion) {
        return I18NProvider.translate("inbox.filter.chip", field(criterion), name(criterion));
    }

    /** A sentence about what a filter asks for and nobody has any more; empty when all of it is there. */
    Optional<String> gone(TicketFilter filter) {
        var fields = filter.criteria().stream()
                .filter(this::isGone)
                .map(FilterWords::field)
                .distinct()
                .toList();
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of(I18NProvider.translate("inbox.filter.gone.help", String.join(", ", fields)));
    }

    private static String field(Criterion criterion) {
        return I18NProvider.translate("inbox.filter." + criterion.field().parameter());
    }

    private boolean isGone(Criterion criterion) {
        return switch (criterion) {
            case Criterion.InStatus in -> option(in).isEmpty();
            case Criterion.OfChannel of -> option(of).isEmpty();
            case Criterion.OfTeam of -> option(of).isEmpty();
            case Criterion.InCategory in -> option(in).isEmpty();
            case Criterion.Tagged tagged -> false;
            case Criterion.OnDay on -> false;
            case Criterion.OwnedBy by -> choices.name(by.user()).isEmpty();
            case Criterion.OwnedByMe me -> false;
            case Criterion.Unowned nobody -> false;
            case Criterion.WithPriority with -> false;
            case Criterion.WithSla with -> false;
        };
    }

    private String name(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Tagged tagged -> tagged.tag().name();
            case Criterion.OnDay on -> Moments.day(on.day());
            case Criterion.OwnedBy by -> choices.name(by.user()).orElseGet(FilterWords::gone);
            case Criterion.OwnedByMe me -> among(me);
            case Criterion.Unowned nobody -> among(nobody);
            case Criterion.WithPriority with -> among(with);
            case Criterion.InStatus in -> among(in);
            case Criterion.OfChannel of -> among(of);
            case Criterion.OfTeam of -> among(of);
            case Criterion.WithSla with -> among(with);
            case Criterion.InCategory in -> among(in);
        };
    }

    private String among(Criterion criterion) {
        return option(criterion).map(FilterOption::name).orElseGet(FilterWords::gone);
    }

    private Optional<FilterOption> option(Criterion criterion) {
        return read.computeIfAbsent(criterion.field(), choices::of).stream()
                .filter(option -> option.criterion().equals(criterion))
                .findFirst();
    }

    private static String gone() {
        return I18NProvider.translate("inbox.filter.gone");
    }
}
