package io.stellwerk.inbox;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.tickets.TicketView;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Listens to the keys of the page, and says what they do. */
class ShortcutsButton extends Composite<Div> {

    private final Button button = new Button(Icon.KEYBOARD.create());

    ShortcutsButton(Supplier<List<TicketView>> views, Supplier<List<NavEntry>> shown) {
        var label = getTranslation("inbox.keys");
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(label);
        button.setTooltipText(label);
        button.addClickListener(click -> new ShortcutDialog(views.get(), shown.get()).open());
        Shortcut.HELP.presses(button);
        getContent().addClassName("sw-keys-button");
        getContent().add(button);
        var keys = listening();
        views.get().stream()
                .filter(view -> Shortcut.toView(view.slug()).isPresent())
                .map(ShortcutsButton::pressed)
                .forEach(keys::appendChild);
        getElement().appendChild(keys);
    }

    /** What g and its letter press, on pages that do not show the view. */
    private static Element pressed(TicketView view) {
        var link = new Element("a");
        link.setAttribute("href", Place.href(view));
        link.setAttribute("router-link", true);
        link.setAttribute("hidden", true);
        Shortcut.toView(view.slug(), () -> link);
        return link;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("context://scripts/keys.js");
    }

    private static Element listening() {
        var keys = new Element("sw-keys");
        Stream.of(
                        Shortcut.NEXT,
                        Shortcut.PREVIOUS,
                        Shortcut.LEFT,
                        Shortcut.RIGHT,
                        Shortcut.OPEN,
                        Shortcut.SELECT,
                        Shortcut.BACK,
                        Shortcut.STATUS,
                        Shortcut.SPLIT,
                        Shortcut.FORWARD,
                        Shortcut.LEAVE)
                .forEach(walk -> walk.listen(keys));
        return keys;
    }
}
