package io.stellwerk.tickets;

import io.stellwerk.tickets.Criterion.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tickets that are like one of the criteria of each field that has some. Equal whatever order they were chosen in. */
public record TicketFilter(List<Criterion> criteria) {

    public static final TicketFilter NOTHING = new TicketFilter(List.of());

    private static final int MOST = 100;

    public TicketFilter {
        criteria = criteria.stream()
                .distinct()
                .sorted(Comparator.comparing(Criterion::field).thenComparing(Criterion::value))
                .limit(MOST)
                .toList();
    }

    /** What an address or a saved view says; parameters that mean nothing here are passed over. */
    public static TicketFilter of(Map<String, List<String>> parameters) {
        var criteria = Arrays.stream(Field.values())
                .flatMap(field -> parameters.getOrDefault(field.parameter(), List.of()).stream()
                        .flatMap(value -> Criteria.read(field, value).stream())
                        .limit(field.isSingle() ? 1 : MOST))
                .toList();
        return new TicketFilter(criteria);
    }

    /** Of which fields an address says something that means nothing. */
    public static List<Field> misread(Map<String, List<String>> parameters) {
        return Arrays.stream(Field.values())
                .filter(field -> parameters.getOrDefault(field.parameter(), List.of()).stream()
                        .anyMatch(value ->
                                !value.isBlank() && Criteria.read(field, value).isEmpty()))
                .toList();
    }

    public Map<String, List<String>> parameters() {
        var parameters = new LinkedHashMap<String, List<String>>();
        criteria.forEach(criterion -> parameters
                .computeIfAbsent(criterion.field().parameter(), field -> new ArrayList<>())
                .add(criterion.value()));
        return parameters;
    }

    public boolean isEmpty() {
        return criteria.isEmpty();
    }

    public List<Criterion> of(Field field) {
        return criteria.stream().filter(criterion -> criterion.field() == field).toList();
    }

    public TicketFilter without(Criterion criterion) {
        return new TicketFilter(
                criteria.stream().filter(any -> !any.equals(criterion)).toList());
    }

    /** The same, but this is what the field asks for. */
    public TicketFilter with(Field field, Collection<? extends Criterion> wanted) {
        var all = new ArrayList<Criterion>(
                criteria.stream().filter(any -> any.field() != field).toList());
        all.addAll(wanted);
        return new TicketFilter(all);
    }
}
