package io.stellwerk.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.stellwerk.base.ui.Icon;

/** Looks for tickets and people from everywhere; the key {@code /} leads to it. */
class GlobalSearch extends Composite<TextField> {

    /** Vaadin's shortcuts would also swallow a slash typed into other fields. */
    private static final String SLASH_FOCUSES = """
            const field = this;
            const typing = e => e.composedPath().some(
                n => n.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(n.tagName || ''));
            const elsewhere = e => e.defaultPrevented
                || e.composedPath().some(n => n.matches?.('[role=menu], [role=listbox], [role=dialog], [role=alertdialog]'))
                || document.querySelector(':is(vaadin-dialog, vaadin-confirm-dialog)[opened]:not([modeless])');
            if (!field.stellwerkSlash) {
                field.stellwerkSlash = e => {
                    if (e.key === '/' && !e.ctrlKey && !e.metaKey && !e.altKey && !typing(e) && !elsewhere(e)
                            && document.body.dataset.letterKeys !== 'off') {
                        e.preventDefault();
                        field.focus();
                    }
                };
                document.addEventListener('keydown', field.stellwerkSlash);
            }
            """;

    GlobalSearch() {
        var field = getContent();
        field.addClassName("sw-search");
        field.setPlaceholder(getTranslation("shell.search.placeholder"));
        field.setAriaLabel(getTranslation("shell.search.label"));
        field.setPrefixComponent(Icon.SEARCH.create());
        field.setSuffixComponent(key());
        field.setClearButtonVisible(true);
        field.addKeyPressListener(Key.ENTER, event -> search());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs(SLASH_FOCUSES);
    }

    private void search() {
        var text = getContent().getValue().strip();
        if (!text.isEmpty()) {
            getContent().blur();
            UI.getCurrentOrThrow().navigate("helpdesk/all-open", QueryParameters.of("q", text));
        }
    }

    private static Span key() {
        var key = new Span("/");
        key.addClassName("sw-key");
        key.getElement().setAttribute("aria-hidden", "true");
        return key;
    }
}
