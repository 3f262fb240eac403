package io.stellwerk.shell;

import io.stellwerk.tickets.Categories;
import io.stellwerk.tickets.Category;
import io.stellwerk.tickets.CategoryId;
import io.stellwerk.tickets.Tag;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketLabels;
import io.stellwerk.tickets.TicketPriority;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** How the demo company sorts its tickets, told in {@code demo/labels.txt}: subject, priority, category, tag. */
@Component
@Profile("demo")
class DemoLabels {

    private static final String ADMIN = "admin@demo.example";
    private static final String BETWEEN = "\\s*\\|\\s*";

    private final Categories categories;
    private final TicketLabels labels;
    private final DemoActing acting;

    DemoLabels(Categories categories, TicketLabels labels, DemoActing acting) {
        this.categories = categories;
        this.labels = labels;
        this.acting = acting;
    }

    void sort(TicketId ticket, String subject) {
        lines().stream()
                .filter(line -> line.getFirst().equals(subject))
                .forEach(line -> acting.as(ADMIN, () -> sort(ticket, line)));
    }

    private void sort(TicketId ticket, List<String> line) {
        labels.prioritise(ticket, TicketPriority.valueOf(line.get(1)));
        if (named(line.get(2)).isEmpty()) {
            categories.create(line.get(2));
        }
        labels.categorise(ticket, named(line.get(2)));
        Tag.of(line.get(3)).ifPresent(tag -> labels.tag(ticket, tag));
    }

    private Optional<CategoryId> named(String name) {
        return categories.all().stream()
                .filter(category -> category.name().equals(name))
                .map(Category::id)
                .findFirst();
    }

    private static List<List<String>> lines() {
        try {
            var told = new ClassPathResource("demo/labels.txt").getContentAsString(StandardCharsets.UTF_8);
            return told.lines()
                    .map(line -> Arrays.asList(line.split(BETWEEN, -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
