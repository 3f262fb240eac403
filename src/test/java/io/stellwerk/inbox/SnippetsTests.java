package io.stellwerk.inbox;

import static io.stellwerk.inbox.Typing.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.stellwerk.ActingAs;
import io.stellwerk.Crews;
import io.stellwerk.ScreenTest;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.tickets.Snippet;
import io.stellwerk.tickets.SnippetSaving;
import io.stellwerk.tickets.SnippetText;
import io.stellwerk.tickets.Snippets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** The settings screen of snippets. */
class SnippetsTests extends ScreenTest {

    private static final String ADMIN = "superadmin@demo.example";

    @Autowired
    Crews crews;

    @Autowired
    Snippets snippets;

    @Autowired
    ActingAs acting;

    private final String word = "w" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void anAgentWritesOneForThemselvesAndUnknownPlaceholdersAreRefused() {
        var anna = crews.hire(1).agent().email().value();
        var window = open(anna);
        press(window, "New snippet");
        assertThat(window.find(Checkbox.class).all()).isEmpty();
        fill(window, "Name", "Greeting " + word);
        fill(window, "Shortcut", word);
        type(window, "<p>Dear {{contact.nickname}}</p>");
        press(window, "Save");
        assertThat(window.find(Paragraph.class).withText("{{contact.nickname}}").all())
                .hasSizeLessThanOrEqualTo(1);
        assertThat(acting.call(anna, snippets::mine))
                .extracting(Snippet::shortcut)
                .doesNotContain(word);
        type(window, "<p>Dear {{contact.name}}</p>");
        press(window, "Save");
        assertThat(acting.call(anna, snippets::mine))
                .extracting(Snippet::shortcut)
                .contains(word);
        assertThat(acting.call(ADMIN, snippets::mine))
                .extracting(Snippet::shortcut)
                .doesNotContain(word);
    }

    @Test
    void theKeyThatSendsAReplySavesASnippetAsItIsWritten() {
        var anna = crews.hire(1).agent().email().value();
        var window = open(anna);
        press(window, "New snippet");
        fill(window, "Name", "Greeting " + word);
        fill(window, "Shortcut", word);
        Typing.send(window, "<p>Dear {{contact.name}}</p>", "", Typing.heard(window));
        assertThat(acting.call(anna, snippets::mine))
                .filteredOn(snippet -> snippet.shortcut().equals(word))
                .extracting(snippet -> snippet.html().plain())
                .containsExactly("Dear {{contact.name}}");
    }

    @Test
    void sharedOnesAreForEverybodyAndOnlyAdminsChangeThem() {
        var anna = crews.hire(1).agent().email().value();
        acting.run(ADMIN, () -> assertThat(snippets.create(text(true))).isEqualTo(SnippetSaving.SAVED));
        var shared = acting.call(anna, snippets::mine).stream()
                .filter(snippet -> snippet.shortcut().equals(word))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> acting.call(anna, () -> snippets.change(shared, text(true))))
                .isInstanceOf(AccessDeniedException.class);
        var pretended =
                new Snippet(shared.id(), false, shared.name(), shared.shortcut(), shared.html(), shared.version());
        assertThat(acting.call(anna, () -> snippets.change(pretended, text(false))))
                .isNotEqualTo(SnippetSaving.SAVED);
        acting.run(ADMIN, () -> snippets.delete(shared));
    }

    @Test
    void theLaterOfTwoWhoEditTheSameIsRefused() {
        acting.run(ADMIN, () -> snippets.create(text(true)));
        var seen = acting.call(ADMIN, snippets::mine).stream()
                .filter(snippet -> snippet.shortcut().equals(word))
                .findFirst()
                .orElseThrow();
        assertThat(acting.call(ADMIN, () -> snippets.change(seen, text(true)))).isEqualTo(SnippetSaving.SAVED);
        assertThat(acting.call(ADMIN, () -> snippets.change(seen, text(true)))).isEqualTo(SnippetSaving.OUTDATED);
    }

    @Test
    void whoComesTooLateFindsTheNewTextAndIsAskedBeforeTheirOwnIsLost() {
        var anna = crews.hire(1).agent().email().value();
        acting.run(anna, () -> snippets.create(text(false)));
        var seen = mine(anna);
        var window = window(anna);
        window.navigate("settings/helpdesk/snippets", SnippetsView.class).edit(seen);
        acting.run(anna, () -> snippets.change(seen, named("Theirs " + word)));

        window.test(field(window, "Name")).setValue("Mine " + word);
        press(window, "Save");
        assertThat(field(window, "Name").getErrorMessage()).contains("changed or deleted it");
        press(window, "Cancel");
        assertThat(window.find(Dialog.class).exists()).isTrue();
        var question = window.find(ConfirmDialog.class).single();
        ComponentUtil.fireEvent(question, new ConfirmDialog.ConfirmEvent(question, true));
        assertThat(window.find(Dialog.class).exists()).isFalse();

        assertThat(window.find(SnippetTable.class)
                        .single()
                        .getContent()
                        .getListDataView()
                        .getItems())
                .extracting(Snippet::name)
                .contains("Theirs " + word);
    }

    @Test
    void whoeverOnlySharesOneIsAskedBeforeThatIsLostToo() {
        acting.run(ADMIN, () -> snippets.create(text(false)));
        var window = window(ADMIN);
        window.navigate("settings/helpdesk/snippets", SnippetsView.class).edit(mine(ADMIN));
        assertThat(field(window, "Name").getValueChangeMode()).isEqualTo(ValueChangeMode.EAGER);

        window.test(window.find(Checkbox.class).all().getLast()).click();
        press(window, "Cancel");

        assertThat(window.find(ConfirmDialog.class).exists()).isTrue();
    }

    @Test
    void aSnippetThatIsGoneIsNotSaidToHaveBeenDeletedAndASearchWithoutHitSaysSo() {
        var anna = crews.hire(1).agent().email().value();
        acting.run(anna, () -> snippets.create(text(false)));
        var seen = mine(anna);

        assertThat(acting.call(anna, () -> snippets.delete(seen))).isTrue();
        assertThat(acting.call(anna, () -> snippets.delete(seen))).isFalse();

        var table = new SnippetTable(false, any -> {}, any -> {});
        open(anna).getUI().add(table);
        table.show(List.of(), false);
        assertThat(table.getContent().getEmptyStateComponent().getElement().getTextRecursively())
                .contains("No snippet found");
        table.show(List.of(), true);
        assertThat(table.getContent().getEmptyStateComponent().getElement().getTextRecursively())
                .contains("No snippets yet");
    }

    private Snippet mine(String email) {
        return acting.call(email, snippets::mine).stream()
                .filter(snippet -> snippet.shortcut().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private SnippetText named(String name) {
        return new SnippetText(false, name, word, SafeHtml.fromPlain("Hello"));
    }

    private static TextField field(BrowserlessUIContext window, String label) {
        return window.find(TextField.class).withCaption(label).single();
    }

    private SnippetText text(boolean shared) {
        return new SnippetText(shared, "Greeting " + word, word, SafeHtml.fromPlain("Hello"));
    }

    private BrowserlessUIContext open(String email) {
        var window = window(email);
        window.navigate("settings/helpdesk/snippets", SnippetsView.class);
        return window;
    }

    private static void fill(BrowserlessUIContext window, String label, String value) {
        window.find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .forEach(field -> field.setValue(value));
    }

    private static void press(BrowserlessUIContext window, String name) {
        window.test(window.find(Button.class).withText(name).single()).click();
    }
}
