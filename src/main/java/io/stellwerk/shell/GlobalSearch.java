package io.stellwerk.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.stellwerk.base.ui.Icon;
import java.util.Set;

/** Looks for tickets and people from everywhere, in Spam and the like for what is there; the key {@code /} leads to it, as {@code frontend/scripts/keys.js} says. */
class GlobalSearch extends Composite<TextField> {

    private static final String KEY = "/";
    private static final String NAME = "sw-search";
    private static final String OPEN = "helpdesk/all-open";
    private static final Set<String> APART = Set.of("helpdesk/spam", "helpdesk/trash", "helpdesk/all-closed");

    GlobalSearch() {
        var field = getContent();
        field.addClassName(NAME);
        field.getElement().setAttribute("data-key", KEY).setAttribute("data-key-focus", "." + NAME);
        field.setPlaceholder(getTranslation("shell.search.placeholder"));
        field.setAriaLabel(getTranslation("shell.search.label"));
        field.setPrefixComponent(Icon.SEARCH.create());
        field.setSuffixComponent(key());
        field.setClearButtonVisible(true);
        field.addKeyPressListener(Key.ENTER, event -> search());
    }

    private void search() {
        var text = getContent().getValue().strip();
        if (!text.isEmpty()) {
            getContent().blur();
            var window = UI.getCurrentOrThrow();
            window.navigate(where(window), QueryParameters.of("q", text));
        }
    }

    private static String where(UI window) {
        var here = window.getActiveViewLocation().getPath();
        return APART.contains(here) ? here : OPEN;
    }

    private static Span key() {
        var key = new Span(KEY);
        key.addClassName("sw-key");
        key.getElement().setAttribute("aria-hidden", "true");
        return key;
    }
}
