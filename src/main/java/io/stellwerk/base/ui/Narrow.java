package io.stellwerk.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import java.util.function.Consumer;

/** Tells a component how little room it has, for what CSS alone cannot do, such as leaving out columns. */
public final class Narrow {

    private static final int PHONE = 768;

    /** Below, the navigation of the settings leaves little beside it. */
    private static final int TABLET = 1200;

    private Narrow() {}

    /** Calls {@code onChange} with whether it is a phone when the component is shown and whenever the window is resized. */
    public static void watch(Component component, Consumer<Boolean> onChange) {
        watch(component, PHONE, onChange);
    }

    /** As {@link #watch}, with whether it is a tablet or less. */
    public static void watchTablet(Component component, Consumer<Boolean> onChange) {
        watch(component, TABLET, onChange);
    }

    private static void watch(Component component, int below, Consumer<Boolean> onChange) {
        component.addAttachListener(attached -> start(component, attached.getUI(), below, onChange));
    }

    private static void start(Component component, UI ui, int below, Consumer<Boolean> onChange) {
        tell(ui.getPage().getExtendedClientDetails(), below, onChange);
        var resizes = ui.getPage().addBrowserWindowResizeListener(resize -> onChange.accept(resize.getWidth() < below));
        component.addDetachListener(detached -> {
            resizes.remove();
            detached.unregisterListener();
        });
    }

    private static void tell(ExtendedClientDetails details, int below, Consumer<Boolean> onChange) {
        var width = details.getWindowInnerWidth();
        onChange.accept(width > 0 && width < below);
    }
}
