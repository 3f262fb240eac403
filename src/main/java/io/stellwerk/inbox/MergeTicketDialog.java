package io.stellwerk.inbox;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.stellwerk.base.ui.Offers;
import io.stellwerk.base.ui.Toasts;
import io.stellwerk.inbox.TicketAction.Tidy;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketMerge;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds the other ticket, shows what becomes of both, and merges them. */
class MergeTicketDialog {

    private final TidyDesk desk;
    private final Mergeable here;
    private final Operator operator;
    private final Consumer<TicketId> onOpen;
    private final Dialog dialog = new Dialog();
    private final ComboBox<Mergeable> other = new ComboBox<>();
    private final RadioButtonGroup<Mergeable> keep = new RadioButtonGroup<>();
    private final Div preview = new Div();

    /** @param onOpen opens the other ticket once this one is gone */
    MergeTicketDialog(TidyDesk desk, OpenTicket ticket, Operator operator, Consumer<TicketId> onOpen) {
        this.onOpen = onOpen;
        this.desk = desk;
        this.operator = operator;
        here = new Mergeable(ticket.ticket(), ticket.contact().name());
        dialog.addClassNames("sw-form-dialog", "sw-merge");
        dialog.setHeaderTitle(say("inbox.merge.title", Long.toString(ticket.id().value())));
        dialog.setWidth("min(560px, 100%)");
        describeOther();
        keep.setLabel(say("inbox.merge.keep"));
        keep.setItemLabelGenerator(Mergeable::label);
        keep.setVisible(false);
        keep.addValueChangeListener(change -> show());
        preview.addClassName("preview");
        var fields = new Div(new Paragraph(say("inbox.merge.help")), other, keep, preview);
        fields.addClassName("sw-dialog-fields");
        dialog.add(fields);
        var submit = new Button(say("inbox.merge.submit"), click -> merge());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(submit, new Button(say("contacts.cancel"), click -> dialog.close()));
    }

    void open() {
        dialog.open();
        other.focus();
    }

    private void describeOther() {
        other.setLabel(say("inbox.merge.other"));
        other.setPlaceholder(say("inbox.merge.search"));
        other.setHelperText(say("inbox.merge.other.help"));
        other.setItemLabelGenerator(Mergeable::label);
        other.setRenderer(new ComponentRenderer<>(MergeOption::new));
        other.setManualValidation(true);
        other.setErrorMessage(say("inbox.merge.other.missing"));
        other.setItems(Offers.of(this::offers, Mergeable::id));
        other.addValueChangeListener(change -> choose(Optional.ofNullable(change.getValue())));
        other.setAllowCustomValue(true);
        other.addCustomValueSetListener(typed -> type(typed.getDetail()));
    }

    /** Whoever knows the number need not look at the list. */
    private void type(String words) {
        var number = words.strip().replaceFirst("^#", "");
        offers(words).stream()
                .filter(ticket -> Long.toString(ticket.id().value()).equals(number))
                .findFirst()
                .ifPresentOrElse(other::setValue, () -> other.setInvalid(true));
    }

    private List<Mergeable> offers(String words) {
        var offers = desk.mergeable(here.id(), words);
        other.setHelperText(say(offers.all() ? "inbox.merge.other.help" : "inbox.merge.other.more"));
        return offers.tickets();
    }

    private void choose(Optional<Mergeable> chosen) {
        other.setInvalid(false);
        keep.setVisible(chosen.isPresent());
        chosen.ifPresent(ticket -> keep.setItems(List.of(ticket, here)));
        keep.setValue(chosen.orElse(null));
        show();
    }

    private void show() {
        preview.removeAll();
        chosen().flatMap(this::read).ifPresent(merge -> preview.add(new TicketMergePreview(merge, names(merge))));
    }

    private Optional<Tidy.Merge> chosen() {
        return other.getOptionalValue()
                .flatMap(
                        ticket -> keep.getOptionalValue().map(kept -> new Tidy.Merge(ticket.id(), !kept.equals(here))));
    }

    private Optional<TicketMerge> read(Tidy.Merge merge) {
        return merge.keepsOther() ? desk.preview(here.id(), merge.other()) : desk.preview(merge.other(), here.id());
    }

    private TicketMergePreview.Names names(TicketMerge merge) {
        var otherName = other.getValue().contact();
        return merge.kept().id().equals(here.id())
                ? new TicketMergePreview.Names(otherName, here.contact())
                : new TicketMergePreview.Names(here.contact(), otherName);
    }

    private void merge() {
        other.setInvalid(chosen().isEmpty());
        chosen().filter(operator::perform).ifPresent(this::done);
    }

    private void done(Tidy.Merge merge) {
        dialog.close();
        Toasts.done(say("inbox.merge.done"));
        if (merge.keepsOther()) {
            onOpen.accept(merge.other());
        }
    }

    private String say(String key, Object... details) {
        return dialog.getTranslation(key, details);
    }
}
