package io.stellwerk.accounts.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.stellwerk.accounts.TicketScope;
import io.stellwerk.accounts.TicketScope.Reach;

/** How far somebody sees or edits tickets, with the extra box for those without owner. */
class ScopeField extends Composite<Div> {

    private final Select<Reach> reach = new Select<>();
    private final Checkbox unassigned = new Checkbox();

    ScopeField(String label, String unassignedLabel, Runnable onChange) {
        reach.setLabel(label);
        reach.setItems(Reach.values());
        reach.setItemLabelGenerator(item -> getTranslation(PermissionNames.key(item)));
        reach.setManualValidation(true);
        reach.addValueChangeListener(change -> {
            reach.setInvalid(false);
            arrange();
            if (change.isFromClient()) {
                onChange.run();
            }
        });
        unassigned.setLabel(unassignedLabel);
        unassigned.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                onChange.run();
            }
        });
        getContent().addClassName("sw-scope");
        getContent().add(reach, unassigned);
    }

    void show(TicketScope scope, boolean editable) {
        unassigned.setValue(scope.unassigned() || scope.reach() == Reach.EVERYTHING);
        reach.setValue(scope.reach());
        reach.setReadOnly(!editable);
        unassigned.setReadOnly(!editable);
    }

    TicketScope scope() {
        return new TicketScope(reach.getValue(), unassigned.getValue());
    }

    void complain(String why) {
        reach.setErrorMessage(why);
        reach.setInvalid(true);
    }

    /** Everything includes what has no owner. */
    private void arrange() {
        var isEverything = reach.getValue() == Reach.EVERYTHING;
        unassigned.setEnabled(!isEverything);
        if (isEverything) {
            unassigned.setValue(true);
        }
    }
}
