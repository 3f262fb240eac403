package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import io.stellwerk.base.ui.LiveFields;
import io.stellwerk.tickets.Category;
import io.stellwerk.tickets.Tag;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Category and tags of a ticket. */
class TicketLabelsPanel extends Composite<Section> {

    private final ComboBox<Category> category = new ComboBox<>();
    private final TagsField tags;
    private transient List<Category> offered = List.of();

    TicketLabelsPanel(Operator operator, Function<String, List<Tag>> tagsLike) {
        tags = new TagsField(operator, tagsLike);
        category.setLabel(getTranslation("inbox.category"));
        category.setPlaceholder(getTranslation("inbox.category.none"));
        category.setItemLabelGenerator(Category::name);
        category.setClearButtonVisible(true);
        category.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                operator.perform(new TicketAction.Categorise(
                        Optional.ofNullable(change.getValue()).map(Category::id)));
            }
        });
        getContent().addClassName("sw-labels");
        getContent().add(new H3(getTranslation("inbox.sorting")), category, tags);
    }

    void show(OpenTicket ticket) {
        var labels = ticket.labels();
        var chosen = labels.category(ticket.ticket());
        if (!offered.equals(labels.categories())) {
            offered = labels.categories();
            category.setItems(offered);
        }
        LiveFields.show(category, chosen.orElse(null));
        category.setVisible(!labels.categories().isEmpty());
        category.setReadOnly(!ticket.editable());
        tags.show(labels.tags(), ticket.editable());
    }
}
