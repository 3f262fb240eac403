package io.stellwerk.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.Question;
import io.stellwerk.inbox.TicketAction.Tidy;
import io.stellwerk.tickets.Shelf;
import io.stellwerk.tickets.Trash;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything else one can do with a ticket, with its keys. */
class ActionMenu extends Composite<Div> {

    private final Operator operator;
    private final TidyDialogs dialogs;
    private final MenuBar menu = new MenuBar();
    private final MenuItem root;
    private final List<NativeButton> keys = new ArrayList<>();
    private Optional<OpenTicket> shown = Optional.empty();

    ActionMenu(Operator operator, TidyDialogs dialogs) {
        this.operator = operator;
        this.dialogs = dialogs;
        root = menu.addItem(Icon.DOTS.create());
        root.setAriaLabel(getTranslation("inbox.actions"));
        root.setTooltipText(getTranslation("inbox.actions"));
        Shortcut.ACTIONS.presses(root);
        menu.addThemeVariants(MenuBarVariant.TERTIARY);
        menu.getElement().setAttribute("aria-label", getTranslation("inbox.actions"));
        getContent().addClassName("sw-action-menu");
        getContent().add(menu);
    }

    void show(OpenTicket ticket) {
        if (shown.map(Offer::of).equals(Optional.of(Offer.of(ticket)))) {
            shown = Optional.of(ticket);
            return;
        }
        shown = Optional.of(ticket);
        root.getSubMenu().removeAll();
        keys.forEach(NativeButton::removeFromParent);
        keys.clear();
        offer(Offer.of(ticket));
    }

    private void offer(Offer offer) {
        item(
                offer.followed() ? "unfollow" : "follow",
                Icon.STAR,
                Shortcut.FOLLOW.key(),
                () -> operator.perform(follow()));
        if (offer.editable() && offer.open()) {
            item("snooze", Icon.CLOCK, Shortcut.SNOOZE.key(), () -> dialogs.snooze(current()));
        }
        if (offer.editable()) {
            item("merge", Icon.MERGE, Shortcut.MERGE.key(), () -> dialogs.merge(current()));
            item("move", Icon.MOVE, Shortcut.MOVE.key(), () -> dialogs.move(current()));
        }
        item("print", Icon.PRINT, Shortcut.PRINT.key(), () -> dialogs.print(current()));
        if (offer.tidiable()) {
            root.getSubMenu().addSeparator();
            tidy(offer.shelf());
        }
    }

    private void tidy(Shelf shelf) {
        if (shelf == Shelf.DESK) {
            item("spam", Icon.BAN, "", () -> operator.perform(new Tidy.MarkAsSpam()));
        }
        if (shelf == Shelf.SPAM) {
            item("not-spam", Icon.REFRESH, "", () -> dialogs.notSpam(current()));
        }
        if (shelf == Shelf.TRASH) {
            item("restore", Icon.REFRESH, "", () -> operator.perform(new Tidy.Restore()));
            return;
        }
        item("block", Icon.SHIELD, "", () -> dialogs.block(current()));
        item("delete", Icon.TRASH, "", this::askToDelete).addClassName("danger");
    }

    private Tidy follow() {
        return current().around().followed() ? new Tidy.Unfollow() : new Tidy.Follow();
    }

    private void askToDelete() {
        Question.askInRed(
                getTranslation(
                        "inbox.delete.title", Long.toString(current().id().value())),
                getTranslation("inbox.delete.help", Trash.KEPT.toDays()),
                getTranslation("inbox.delete"),
                () -> operator.perform(new Tidy.Delete()));
    }

    private MenuItem item(String name, Icon icon, String key, Runnable action) {
        var words = new Span(getTranslation("inbox." + name));
        words.addClassName("words");
        var line = new Div(icon.small(), words);
        line.addClassName("sw-menu-line");
        if (!key.isEmpty()) {
            line.add(hint(key));
            listen(key, action);
        }
        return root.getSubMenu().addItem(line, click -> action.run());
    }

    private static Component hint(String key) {
        var hint = new Span(Shortcut.cap(key));
        hint.addClassName("key");
        hint.getElement().setAttribute("aria-hidden", "true");
        return hint;
    }

    /** The menu is not on the page while it is closed, so the key presses this instead. */
    private void listen(String key, Runnable action) {
        var button = new NativeButton("", click -> action.run());
        button.addClassName("sw-key-only");
        button.getElement().setAttribute("data-key", key);
        button.getElement().setAttribute("tabindex", "-1");
        button.getElement().setAttribute("aria-hidden", "true");
        keys.add(button);
        getContent().add(button);
    }

    private OpenTicket current() {
        return shown.orElseThrow();
    }

    /** What the menu depends on; while that stays it is left as it is, open or not. */
    private record Offer(boolean editable, boolean open, boolean tidiable, boolean followed, Shelf shelf) {

        static Offer of(OpenTicket ticket) {
            return new Offer(
                    ticket.editable(),
                    ticket.ticket().open(),
                    ticket.around().tidiable(),
                    ticket.around().followed(),
                    ticket.ticket().shelf());
        }
    }
}
