package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.PageHeader;
import io.stellwerk.base.ui.Question;
import io.stellwerk.base.ui.SettingsGroup;
import io.stellwerk.base.ui.SettingsPage;
import io.stellwerk.base.ui.Toasts;
import io.stellwerk.base.ui.Toolbar;
import io.stellwerk.tickets.Snippet;
import io.stellwerk.tickets.SnippetSaving;
import io.stellwerk.tickets.SnippetText;
import io.stellwerk.tickets.Snippets;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Texts to write again and again: everybody's own, and those for all. */
@Route(SnippetsView.ROUTE)
@Menu(title = "inbox.snippets", order = 30)
@SettingsPage(group = SettingsGroup.INBOX_AND_HELP_DESK, section = "channels.section")
@PermitAll
class SnippetsView extends Composite<Div> implements HasDynamicTitle {

    static final String ROUTE = "settings/helpdesk/snippets";

    private final transient Snippets snippets;
    private final SnippetTable table;
    private final TextField search = new TextField();
    private final Span count = new Span();
    private transient List<Snippet> all = List.of();

    SnippetsView(Snippets snippets) {
        this.snippets = snippets;
        table = new SnippetTable(snippets.mayShare(), this::edit, this::askToDelete);
        var create = new Button(getTranslation("inbox.snippets.add"), Icon.PLUS.small(), click -> add());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        search.setPlaceholder(getTranslation("inbox.snippets.search"));
        search.setAriaLabel(getTranslation("inbox.snippets.search"));
        search.setPrefixComponent(Icon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> show());
        count.addClassNames("sw-soft", "sw-number");
        getContent()
                .add(
                        new PageHeader(getTranslation("inbox.snippets"), getTranslation("inbox.snippets.help"))
                                .with(create),
                        new Toolbar(search).end(count),
                        table);
        read();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("inbox.snippets");
    }

    private void read() {
        all = snippets.mine();
        show();
    }

    private void show() {
        var words = search.getValue().strip().toLowerCase(Locale.ROOT);
        var wanted = all.stream().filter(snippet -> matches(snippet, words)).toList();
        table.show(wanted, words.isEmpty());
        count.setText(getTranslation("inbox.snippets.count", wanted.size()));
    }

    private static boolean matches(Snippet snippet, String words) {
        return (snippet.name() + " " + snippet.shortcut() + " " + snippet.html().plain())
                .toLowerCase(Locale.ROOT)
                .contains(words);
    }

    private void add() {
        new SnippetDialog(
                        getTranslation("inbox.snippets.add"),
                        Optional.empty(),
                        snippets.mayShare(),
                        snippets::create,
                        this::saved)
                .open();
    }

    void edit(Snippet snippet) {
        new SnippetDialog(
                        getTranslation("inbox.snippets.edit", snippet.name()),
                        Optional.of(snippet),
                        snippets.mayShare(),
                        text -> change(snippet, text),
                        this::saved)
                .open();
    }

    private void askToDelete(Snippet snippet) {
        Question.askInRed(
                getTranslation("inbox.snippets.delete.title", snippet.name()),
                getTranslation(snippet.shared() ? "inbox.snippets.delete.help-shared" : "inbox.snippets.delete.help"),
                getTranslation("inbox.snippets.delete.submit"),
                () -> delete(snippet));
    }

    /** Whoever comes too late finds the text of the other one when they open it again. */
    private SnippetSaving change(Snippet seen, SnippetText text) {
        var result = snippets.change(seen, text);
        if (result == SnippetSaving.OUTDATED) {
            read();
        }
        return result;
    }

    private void delete(Snippet seen) {
        if (snippets.delete(seen)) {
            Toasts.done(getTranslation("inbox.snippets.deleted", seen.name()));
        } else {
            Toasts.problem(getTranslation("inbox.snippets.changed", seen.name()));
        }
        read();
    }

    private void saved() {
        read();
        Toasts.saved();
    }
}
