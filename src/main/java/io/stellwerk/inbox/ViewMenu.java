package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import io.stellwerk.base.ui.Icon;
import java.util.Optional;

/** What can be done with the view that is shown; the views are arranged here, too, as their head is not there on phones. */
class ViewMenu extends Composite<Button> {

    private final transient ViewActions actions;
    private final ContextMenu menu = new ContextMenu();
    private transient Optional<Place> place = Optional.empty();

    ViewMenu(ViewActions actions) {
        this.actions = actions;
        getContent().setIcon(Icon.DOTS.create());
        getContent().addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        getContent().addClassName("sw-view-menu");
        getContent().setAriaLabel(getTranslation("inbox.views.menu"));
        getContent().setTooltipText(getTranslation("inbox.views.menu"));
        menu.setTarget(getContent());
        menu.setOpenOnClick(true);
    }

    void show(Place here) {
        boolean same = place.map(Place::cut).equals(Optional.of(here.cut()));
        place = Optional.of(here);
        if (!same) {
            menu.removeAll();
            fill(here);
        }
    }

    private void fill(Place here) {
        if (actions.areThere()) {
            offerOwn(here);
            menu.addSeparator();
        }
        menu.addItem(getTranslation("inbox.views.arrange"), chosen -> actions.arrange());
    }

    private void offerOwn(Place here) {
        here.cut().custom().ifPresent(view -> {
            if (view.editable() && !here.cut().isAsSaved()) {
                menu.addItem(getTranslation("inbox.views.keep"), chosen -> actions.keep(here, view));
            }
            if (view.editable()) {
                menu.addItem(getTranslation("inbox.views.edit"), chosen -> actions.edit(view));
            }
        });
        menu.addItem(
                getTranslation(here.cut().custom().isPresent() ? "inbox.views.duplicate" : "inbox.views.save-as"),
                chosen -> place.ifPresent(actions::createFrom));
        here.cut()
                .custom()
                .filter(view -> view.editable())
                .ifPresent(view -> menu.addItem(getTranslation("inbox.views.delete"), chosen -> actions.delete(view)));
    }
}
