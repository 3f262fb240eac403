package io.stellwerk.tickets.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.stellwerk.base.ui.EmptyState;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.LiveUpdates;
import io.stellwerk.base.ui.Toasts;
import io.stellwerk.tickets.Categories;
import io.stellwerk.tickets.Category;
import io.stellwerk.tickets.CategoryId;
import io.stellwerk.tickets.PipelineResult;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What tickets can be about, in the order lists show it. */
class CategorySection extends Composite<Section> {

    private final transient Categories categories;
    private final OrderLines<Category> rows = new OrderLines<>(Category::id, Category::name, this::act);
    private final Div none = new Div();
    private transient List<Category> shown = List.of();

    CategorySection(Categories categories, LiveUpdates live) {
        this.categories = categories;
        var add = new Button(getTranslation("tickets.category.add"), Icon.PLUS.small(), click -> add());
        var words = new Div(
                new H2(getTranslation("tickets.categories")), new Paragraph(getTranslation("tickets.categories.help")));
        var head = new Div(words, add);
        head.addClassName("head");
        none.add(new EmptyState(
                Icon.TAG, getTranslation("tickets.categories.none"), getTranslation("tickets.categories.none.help")));
        getContent().add(head, rows, none);
        live.watch(this, Categories.TOPIC, this::refresh);
        read();
    }

    /** One's own changes are read already, and what is used is counted through all tickets. */
    void refresh() {
        if (!categories.all().equals(shown)) {
            read();
        }
    }

    private void read() {
        var all = categories.all();
        shown = all;
        var use = categories.use();
        rows.setVisible(!all.isEmpty());
        none.setVisible(all.isEmpty());
        rows.show(all, category -> words(category, use.getOrDefault(category.id(), 0L)));
    }

    private Div words(Category category, long tickets) {
        var name = new Span(category.name());
        name.addClassName("sw-strong");
        var facts = new Span(getTranslation("tickets.status.use", tickets));
        facts.addClassName("sw-soft");
        var words = new Div(name, facts);
        words.addClassName("words");
        return words;
    }

    private void act(Category category, OrderLine.Move move) {
        switch (move) {
            case UP -> move(category.id(), -1);
            case DOWN -> move(category.id(), 1);
            case EDIT -> rename(category);
            case DELETE -> delete(category);
        }
    }

    private void move(CategoryId category, int places) {
        categories.move(category, places);
        read();
        rows.focus(category, places < 0 ? OrderLine.Move.UP : OrderLine.Move.DOWN);
    }

    private void add() {
        new NameDialog(getTranslation("tickets.category.add"), "", categories::create, this::saved).open();
    }

    private void rename(Category category) {
        new NameDialog(
                        getTranslation("tickets.category.rename", category.name()),
                        category.name(),
                        name -> categories.rename(category, name),
                        this::saved)
                .open();
    }

    private void delete(Category category) {
        var tickets = categories.use().getOrDefault(category.id(), 0L);
        var others = Stream.concat(
                        Stream.of(Optional.<Category>empty()),
                        categories.all().stream()
                                .filter(other -> !other.id().equals(category.id()))
                                .map(Optional::of))
                .toList();
        new DeleteDialog<>(
                        getTranslation("tickets.category.delete.title", category.name()),
                        getTranslation("tickets.category.delete.help", tickets),
                        tickets == 0 ? List.<Optional<Category>>of() : others,
                        other -> other.map(Category::name).orElseGet(() -> getTranslation("inbox.category.none")),
                        instead -> deleted(categories.delete(category, instead.map(Category::id))))
                .open();
    }

    private void deleted(PipelineResult result) {
        read();
        if (result == PipelineResult.SAVED) {
            Toasts.done(getTranslation("tickets.pipeline.deleted"));
        } else {
            Toasts.problem(getTranslation("tickets.pipeline." + OrderLine.key(result)));
        }
    }

    private void saved() {
        read();
        Toasts.saved();
    }
}
