package io.stellwerk.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import io.stellwerk.base.ui.Question;
import io.stellwerk.base.ui.Toasts;
import io.stellwerk.tickets.MessageKind;
import io.stellwerk.tickets.StrandedDraft;
import java.util.function.Predicate;

/** One text that cannot be sent any more, to be copied or thrown away; see {@code frontend/scripts/left-words.js}. */
@Tag("sw-left-words")
class LeftWords extends Component implements HasComponents, HasStyle {

    /** Waits unseen for what only the browser may have. */
    static final String UNTOLD = "untold";

    private static final int MOST_ROWS = 8;

    private final MessageKind kind;
    private final TextArea text = new TextArea();
    private final Button copy = new Button(getTranslation("inbox.left.copy"));
    private final Paragraph files = new Paragraph();

    /** @param place names the draft for the browser, as {@link RichText#place()} does; empty when it is not to be named */
    LeftWords(MessageKind kind, String place, Runnable onDiscard) {
        this.kind = kind;
        text.setLabel(getTranslation("inbox.left." + Words.key(kind)));
        text.setReadOnly(true);
        text.setMaxRows(MOST_ROWS);
        text.setWidthFull();
        copy.addClassName("copy");
        var discard = new Button(getTranslation("inbox.composer.discard"), click -> ask(onDiscard));
        var buttons = new Div(copy, discard);
        buttons.addClassName("buttons");
        getElement().setAttribute("place", place);
        getElement().addEventListener("copied", copied -> Toasts.done(getTranslation("inbox.left.copied")));
        add(text, files, buttons);
    }

    /** So that the browser does not bring it back later. */
    static void discard(String place, UI ui) {
        ui.getPage().executeJs("customElements.whenDefined('sw-left-words').then(words => words.discard($0))", place);
    }

    void show(StrandedDraft draft) {
        var isUntold = !draft.saysSomething();
        var isWritten = isUntold || !draft.words().isEmpty();
        setClassName(UNTOLD, isUntold);
        text.setValue(draft.words());
        text.setVisible(isWritten);
        copy.setVisible(isWritten);
        files.setVisible(!draft.files().isEmpty());
        files.setText(getTranslation("inbox.left.files." + Words.key(kind), String.join(", ", draft.files())));
    }

    /** Called with what the browser still had of it; it forgets that once this is true, and else shows it. */
    void onLate(Predicate<LateWords> keep) {
        addListener(Late.class, event -> {
            var isKept = keep.test(new LateWords(event.html, event.base, event.told));
            getElement().callJsFunction(isKept ? "kept" : "refused", event.html);
        });
    }

    private void ask(Runnable onDiscard) {
        Question.askInRed(
                getTranslation("inbox.composer.discard.title"),
                getTranslation("inbox.composer.discard.help"),
                getTranslation("inbox.composer.discard.submit"),
                onDiscard);
    }

    @DomEvent("late")
    public static class Late extends ComponentEvent<LeftWords> {

        private final String html;
        private final String base;
        private final String told;

        public Late(
                LeftWords source,
                boolean fromClient,
                @EventData("event.detail.html") String html,
                @EventData("event.detail.base") String base,
                @EventData("event.detail.told") String told) {
            super(source, fromClient);
            this.html = html;
            this.base = base;
            this.told = told;
        }
    }
}
