package io.stellwerk.accounts.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import io.stellwerk.base.ui.Panel;
import java.util.function.Consumer;

/** Whether single keys do something. */
class MyKeys extends Composite<Div> {

    MyKeys(boolean on, Consumer<Boolean> onChoice) {
        var keys = new Checkbox(getTranslation("accounts.profile.letter-keys"), on);
        keys.setHelperText(getTranslation("accounts.profile.letter-keys.help"));
        keys.addValueChangeListener(change -> onChoice.accept(change.getValue()));
        getContent()
                .add(new Panel(getTranslation("accounts.profile.keys"), getTranslation("accounts.profile.keys.help"))
                        .with(keys));
    }
}
