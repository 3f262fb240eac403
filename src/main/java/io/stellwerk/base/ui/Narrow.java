package io.stellwerk.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import java.util.function.Consumer;

/** Tells a component whether it stands on a phone, for what CSS alone cannot do, such as leaving out columns. */
public final class Narrow {

    private static final int PHONE = 768;

    private Narrow() {}

    /** Calls {@code onChange} when the component is shown and whenever the window is resized. */
    public static void watch(Component component, Consumer<Boolean> onChange) {
        component.addAttachListener(attached -> start(component, attached.getUI(), onChange));
    }

    private static void start(Component component, UI ui, Consumer<Boolean> onChange) {
        tell(ui.getPage().getExtendedClientDetails(), onChange);
        var resizes = ui.getPage().addBrowserWindowResizeListener(resize -> onChange.accept(resize.getWidth() < PHONE));
        component.addDetachListener(detached -> {
            resizes.remove();
            detached.unregisterListener();
        });
    }

    private static void tell(ExtendedClientDetails details, Consumer<Boolean> onChange) {
        var width = details.getWindowInnerWidth();
        onChange.accept(width > 0 && width < PHONE);
    }
}
