package io.stellwerk.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.Question;
import io.stellwerk.tickets.BulkChange;
import io.stellwerk.tickets.BulkTickets;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketView;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What one can do with the tickets that are ticked. */
class BulkBar extends Composite<Section> {

    private final Ticks selection;
    private final Runnable onTicked;
    private final BulkOperator operator;
    private final Span count = new Span();
    private final Button loaded = new Button();
    private final Button whole = new Button();
    private final Span tooMany = new Span(getTranslation("inbox.bulk.too-many", Ticked.MOST));
    private final BulkOwner owner;
    private final BulkStatus status;
    private final Button close = button("inbox.bulk.close", Icon.CHECK, new BulkChange.Close());
    private final Button reopen = button("inbox.bulk.reopen", Icon.REFRESH, new BulkChange.Reopen());
    private final Button spam = button("inbox.bulk.mark-as-spam", Icon.BAN, new BulkChange.MarkAsSpam());
    private final Button notSpam = button("inbox.not-spam", Icon.REFRESH, new BulkChange.NotSpam());
    private final Button restore = button("inbox.restore", Icon.REFRESH, new BulkChange.Restore());
    private final Button delete = button("inbox.bulk.delete", Icon.TRASH, new BulkChange.Delete());
    private List<TicketId> shown = List.of();
    private OptionalLong all = OptionalLong.empty();

    BulkBar(Ticks selection, BulkOperator operator, Runnable onTicked) {
        this.selection = selection;
        this.onTicked = onTicked;
        this.operator = operator;
        owner = new BulkOwner(operator::owners, this::ask);
        status = new BulkStatus(operator::statuses, this::ask);
        getContent().addClassName("sw-bulk");
        getContent().setAriaLabel(getTranslation("inbox.bulk"));
        count.addClassName("sw-number");
        tooMany.addClassName("sw-soft");
        count.getElement().setAttribute("aria-live", "polite");
        getContent().add(which(), what());
        setVisible(false);
    }

    /** @param tickets how many the whole list has; empty when nobody counted */
    void show(List<TicketId> ids, boolean more, OptionalLong tickets) {
        shown = ids;
        all = tickets;
        setVisible(!selection.isEmpty());
        boolean allLoaded = selection.tickets().containsAll(ids);
        count.setText(howMany());
        tooMany.setVisible(selection.ticked().isTooMuchForAnAddress());
        loaded.setVisible(!allLoaded);
        loaded.setText(getTranslation("inbox.bulk.loaded", ids.size()));
        whole.setVisible(allLoaded && more && !selection.isWholeList());
        whole.setText(
                tickets.isPresent()
                        ? getTranslation("inbox.bulk.whole", tickets.getAsLong())
                        : getTranslation("inbox.bulk.whole.uncounted"));
    }

    private String howMany() {
        if (!selection.isWholeList()) {
            return getTranslation("inbox.bulk.selected", selection.tickets().size());
        }
        return all.isPresent()
                ? getTranslation("inbox.bulk.selected", all.getAsLong())
                : getTranslation("inbox.bulk.selected.all");
    }

    private Component which() {
        var clear = new Button(Icon.CLOSE.small(), click -> change(selection::clear));
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        clear.setAriaLabel(getTranslation("inbox.bulk.clear"));
        clear.setTooltipText(getTranslation("inbox.bulk.clear"));
        loaded.addThemeVariants(ButtonVariant.TERTIARY);
        loaded.addClickListener(click -> change(() -> selection.tickAll(shown)));
        whole.addThemeVariants(ButtonVariant.TERTIARY);
        whole.addClickListener(click -> change(() -> selection.tickWholeList(shown)));
        return line(clear, count, loaded, whole, tooMany);
    }

    private Component what() {
        Shortcut.ASSIGN.presses(owner);
        Shortcut.STATUS.presses(status);
        Shortcut.CLOSE.presses(close);
        return line(owner, status, close, reopen, spam, notSpam, restore, delete);
    }

    void refreshOwners() {
        owner.refresh();
    }

    void refreshStatuses() {
        status.refresh();
    }

    /** Offers what can be done with the tickets of such a view. */
    void offer(TicketView view) {
        boolean worked = view != TicketView.SPAM && view != TicketView.TRASH;
        boolean tidies = operator.mayTidy();
        Stream.of(owner, status, close, reopen).forEach(each -> each.setVisible(worked));
        spam.setVisible(worked && tidies);
        notSpam.setVisible(view == TicketView.SPAM && tidies);
        restore.setVisible(view == TicketView.TRASH && tidies);
        delete.setVisible(view != TicketView.TRASH && tidies);
    }

    private Button button(String key, Icon icon, BulkChange change) {
        return new Button(getTranslation(key), icon.small(), click -> ask(change));
    }

    /** Nobody changes more than they have seen by one wrong click. */
    private void ask(BulkChange change) {
        operator.chosen(selection).ifPresent(chosen -> ask(chosen, change));
    }

    private void ask(BulkTickets chosen, BulkChange change) {
        if (!selection.isWholeList()) {
            perform(chosen, change);
        } else if (change instanceof BulkChange.Delete) {
            Question.askInRed(question(change), help(), operator.words(change), () -> perform(chosen, change));
        } else {
            Question.ask(question(change), help(), operator.words(change), () -> perform(chosen, change));
        }
    }

    private String question(BulkChange change) {
        return getTranslation("inbox.bulk.sure", operator.words(change));
    }

    private String help() {
        return getTranslation("inbox.bulk.sure.help", howMany());
    }

    private void perform(BulkTickets chosen, BulkChange change) {
        operator.perform(chosen, change);
        change(selection::clear);
    }

    private void change(Runnable choice) {
        choice.run();
        onTicked.run();
    }

    private static Div line(Component... parts) {
        var line = new Div(parts);
        line.addClassName("line");
        return line;
    }
}
