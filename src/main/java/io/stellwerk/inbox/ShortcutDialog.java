package io.stellwerk.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.stellwerk.base.ui.DialogClose;
import io.stellwerk.base.ui.LetterKeys;
import io.stellwerk.tickets.TicketView;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** All keys and what they do. */
class ShortcutDialog {

    private final Dialog dialog = new Dialog();
    private final Button close = DialogClose.of(dialog);

    /** @param shown at the left */
    ShortcutDialog(List<TicketView> views, List<NavEntry> shown) {
        dialog.addClassName("sw-keys-dialog");
        dialog.setHeaderTitle(dialog.getTranslation("inbox.keys"));
        dialog.getHeader().add(close);
        dialog.setWidth("min(960px, 100%)");
        var groups = new Div();
        groups.addClassName("groups");
        Stream.of(Shortcut.Group.values()).map(this::group).forEach(groups::add);
        groups.add(views(views, Shortcut.toOwn(shown)));
        var keys = new Div(groups, new Paragraph(dialog.getTranslation("inbox.keys.about")), switchedOff());
        keys.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "group")
                .setAttribute("aria-label", dialog.getTranslation("inbox.keys"));
        dialog.add(keys);
    }

    void open() {
        dialog.open();
        close.focus();
    }

    private Paragraph switchedOff() {
        var on = LetterKeys.areOn(UI.getCurrentOrThrow());
        var profile = Links.to("profile");
        profile.setText(dialog.getTranslation("inbox.keys.profile"));
        profile.getElement().addEventListener("click", click -> dialog.close());
        return new Paragraph(new Text(dialog.getTranslation(on ? "inbox.keys.on" : "inbox.keys.off") + " "), profile);
    }

    private Section group(Shortcut.Group group) {
        var keys = new DescriptionList();
        Shortcut.of(group)
                .forEach(each -> add(keys, dialog.getTranslation(each.words()), Shortcut.together(each.key())));
        return section("inbox.keys.group." + group.name().toLowerCase(Locale.ROOT), keys);
    }

    private Section views(List<TicketView> views, List<NavEntry> own) {
        var keys = new DescriptionList();
        views.forEach(view ->
                Shortcut.toView(view.slug()).ifPresent(letter -> add(keys, Words.view(view, dialog), "g", letter)));
        for (int at = 0; at < own.size(); at++) {
            add(keys, dialog.getTranslation("inbox.keys.own", own.get(at).name()), "g", Integer.toString(at + 1));
        }
        return section("inbox.views", keys);
    }

    private Section section(String title, DescriptionList keys) {
        return new Section(new H3(dialog.getTranslation(title)), keys);
    }

    private void add(DescriptionList list, String what, String... keys) {
        var pressed = new DescriptionList.Description();
        for (var key : keys) {
            pressed.add(cap(key));
        }
        list.add(new Div(new DescriptionList.Term(what), pressed));
    }

    private Component cap(String key) {
        var cap = new HtmlContainer("kbd");
        cap.setText(label(key));
        return cap;
    }

    private String label(String key) {
        return key.length() == 1
                ? Shortcut.cap(key)
                : dialog.getTranslation("inbox.keys.cap." + key.toLowerCase(Locale.ROOT));
    }
}
