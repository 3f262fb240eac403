package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.stellwerk.tickets.MessageKind;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/** The text of a reply or note. It is told to be kept shortly after each pause in typing. */
class DraftField extends Composite<TextArea> {

    private static final int PAUSE_MILLISECONDS = 400;

    private final BiConsumer<MessageKind, String> onTyped;
    private final Map<MessageKind, String> kept = new EnumMap<>(MessageKind.class);
    private MessageKind kind = MessageKind.TO_CUSTOMER;

    DraftField(BiConsumer<MessageKind, String> onTyped, Runnable onSend) {
        this.onTyped = onTyped;
        var field = getContent();
        field.addClassName("text");
        field.setMinRows(3);
        field.setMaxRows(14);
        field.setMaxLength(100_000);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLISECONDS);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                typed(change.getValue());
            }
        });
        Shortcuts.addShortcutListener(field, event -> onSend.run(), Key.ENTER, KeyModifier.CONTROL)
                .listenOn(field);
    }

    /** Takes over what was kept elsewhere, but never from under somebody who is typing. */
    void show(Map<MessageKind, String> drafts, boolean isAnotherTicket) {
        boolean isUntouched = words().equals(kept(kind));
        kept.clear();
        kept.putAll(drafts);
        if (isAnotherTicket || isUntouched) {
            getContent().setValue(kept(kind));
        }
    }

    void switchTo(MessageKind wanted) {
        kind = wanted;
        var hint = getTranslation(kind == MessageKind.NOTE ? "inbox.composer.note.hint" : "inbox.composer.reply.hint");
        getContent().setPlaceholder(hint);
        getContent().setAriaLabel(hint);
        getContent().setValue(kept(kind));
    }

    String words() {
        return getContent().getValue();
    }

    /** Empties the field when what it contains could be sent. */
    boolean sending(BooleanSupplier send) {
        var sent = send.getAsBoolean();
        if (sent) {
            kept.remove(kind);
            getContent().clear();
        }
        return sent;
    }

    void focus() {
        getContent().focus();
    }

    private void typed(String words) {
        kept.put(kind, words);
        onTyped.accept(kind, words);
    }

    private String kept(MessageKind which) {
        return kept.getOrDefault(which, "");
    }
}
