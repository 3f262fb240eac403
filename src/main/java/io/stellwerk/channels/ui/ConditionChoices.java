package io.stellwerk.channels.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.stellwerk.routing.Condition.Property;
import io.stellwerk.tickets.Categories;
import io.stellwerk.tickets.Tag;
import io.stellwerk.tickets.TicketLabels;
import io.stellwerk.tickets.TicketPriority;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What conditions offer to choose from, as it is now. */
@Component
class ConditionChoices {

    private static final int MOST_TAGS = 50;

    private final Categories categories;
    private final TicketLabels labels;

    ConditionChoices(Categories categories, TicketLabels labels) {
        this.categories = categories;
        this.labels = labels;
    }

    /** What values are called, in order; nothing where people write them. */
    Map<String, String> names(Property property) {
        return switch (property) {
            case PRIORITY -> priorities();
            case CATEGORY -> categories();
            case SUBJECT, TEXT, CONTACT_NAME, CONTACT_EMAIL, CONTACT_COMPANY, CONTACT_PHONE, TAGS -> Map.of();
        };
    }

    List<String> tagsLike(String beginning) {
        return labels.tagsLike(beginning, MOST_TAGS).stream().map(Tag::name).toList();
    }

    private static Map<String, String> priorities() {
        var names = new LinkedHashMap<String, String>();
        Stream.of(TicketPriority.values()).forEach(priority -> names.put(priority.name(), name(priority)));
        return names;
    }

    private static String name(TicketPriority priority) {
        return I18NProvider.translate("inbox.priority." + priority.name().toLowerCase(Locale.ROOT));
    }

    private Map<String, String> categories() {
        var names = new LinkedHashMap<String, String>();
        categories
                .all()
                .forEach(category -> names.put(String.valueOf(category.id().value()), category.name()));
        return names;
    }
}
