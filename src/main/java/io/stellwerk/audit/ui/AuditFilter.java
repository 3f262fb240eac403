package io.stellwerk.audit.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.stellwerk.audit.AuditCategory;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.Toolbar;
import java.util.Optional;

/** Narrows the log down by words and category. */
class AuditFilter extends Composite<Div> {

    private final TextField words = new TextField();
    private final Select<AuditCategory> category = new Select<>();

    AuditFilter(Runnable onChange) {
        words.setPlaceholder(getTranslation("audit.search"));
        words.setAriaLabel(getTranslation("audit.search"));
        words.setPrefixComponent(Icon.SEARCH.create());
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(change -> onChange.run());
        category.setItems(AuditCategory.values());
        category.setItemLabelGenerator(this::label);
        category.setEmptySelectionAllowed(true);
        category.setEmptySelectionCaption(getTranslation("audit.category.all"));
        category.setAriaLabel(getTranslation("audit.category"));
        category.addValueChangeListener(change -> onChange.run());
        getContent().add(new Toolbar(words, category));
    }

    String words() {
        return words.getValue();
    }

    Optional<AuditCategory> category() {
        return category.getOptionalValue();
    }

    private String label(AuditCategory item) {
        return item == null ? getTranslation("audit.category.all") : AuditWords.category(item, this);
    }
}
