package io.stellwerk.accounts.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.stellwerk.accounts.ColourScheme;
import io.stellwerk.base.ui.Panel;
import java.util.function.Consumer;

/** Light or dark. */
class MyLook extends Composite<Div> {

    MyLook(ColourScheme current, Consumer<ColourScheme> onChoice) {
        var looks = new RadioButtonGroup<ColourScheme>();
        looks.setAriaLabel(getTranslation("accounts.profile.look"));
        looks.setItems(ColourScheme.values());
        looks.setItemLabelGenerator(scheme -> getTranslation(Looks.key(scheme)));
        looks.setValue(current);
        looks.addValueChangeListener(change -> onChoice.accept(change.getValue()));
        getContent()
                .add(new Panel(getTranslation("accounts.profile.look"), getTranslation("accounts.profile.look.help"))
                        .with(looks));
    }
}
