package io.stellwerk.team.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.team.Availability.State;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Whether one gets tickets automatically, why and until when; a click changes it at once. */
class AvailabilitySwitch extends Composite<MenuBar> {

    private final Consumer<StatusChoice> onChosen;
    private final Div face = new Div();
    private final MenuItem button;
    private Optional<HeaderStatus> shown = Optional.empty();

    AvailabilitySwitch(Consumer<StatusChoice> onChosen) {
        this.onChosen = onChosen;
        getContent().addThemeVariants(MenuBarVariant.TERTIARY);
        getContent().addClassName("sw-availability");
        face.addClassName("face");
        button = getContent().addItem(face);
    }

    void show(HeaderStatus status) {
        if (shown.filter(status::looksLike).isEmpty()) {
            shown = Optional.of(status);
            showFace(status);
            showMenu(status);
        }
    }

    private void showFace(HeaderStatus status) {
        var now = status.outlook().now().state();
        face.removeAll();
        face.add(StatusLine.dot(now), name(StatusWords.state(now)));
        status.tightest().ifPresent(use -> face.add(LimitWords.brief(use)));
        button.setAriaLabel(getTranslation("team.availability.label", StatusWords.sentence(status.outlook())));
    }

    private void showMenu(HeaderStatus status) {
        var menu = button.getSubMenu();
        menu.removeAll();
        menu.addItem(about(status)).setEnabled(false);
        menu.addSeparator();
        choice(State.AVAILABLE, status, new StatusChoice.Available());
        choice(State.AWAY, status, new StatusChoice.Away(Optional.empty()));
        for (var reason : AwayReason.values()) {
            reason(getTranslation(reason.key()), () -> choose(new StatusChoice.Away(Optional.of(reason.stored()))));
        }
        reason(
                getTranslation("team.reason.own"),
                () -> ReasonDialog.open(reason -> choose(new StatusChoice.Away(Optional.of(reason)))));
        menu.addSeparator();
        menu.addItem(link(), click -> getUI().ifPresent(ui -> ui.navigate(MyAvailabilityView.class)));
    }

    private void choose(StatusChoice choice) {
        onChosen.accept(choice);
    }

    private Component about(HeaderStatus status) {
        var line = new StatusLine();
        line.show(status.outlook());
        var about = new Div(line);
        about.addClassName("sw-availability-about");
        status.uses().stream()
                .map(use -> LimitWords.marked(use, LimitWords.whole(use)))
                .forEach(about::add);
        return about;
    }

    private void choice(State state, HeaderStatus status, StatusChoice choice) {
        var key = "team.availability." + state.name().toLowerCase(Locale.ROOT);
        var help = new Span(getTranslation(key + ".help"));
        help.addClassName("help");
        var words = new Div(name(getTranslation(key)), help);
        words.addClassName("words");
        var line = new Div(StatusLine.dot(state), words);
        line.addClassName("sw-availability-choice");
        var item = button.getSubMenu().addItem(line, click -> {
            choose(choice);
            click.getSource().setChecked(shown.filter(now -> isNow(now, state)).isPresent());
        });
        item.setCheckable(true);
        item.setChecked(isNow(status, state));
    }

    private static boolean isNow(HeaderStatus status, State state) {
        return status.outlook().now().state() == state;
    }

    private void reason(String text, Runnable onChoice) {
        var line = new Span(text);
        line.addClassName("sw-availability-reason");
        button.getSubMenu().addItem(line, click -> onChoice.run());
    }

    private Component link() {
        var line = new Div(Icon.CALENDAR.small(), new Span(getTranslation("team.availability.hours")));
        line.addClassName("sw-menu-line");
        return line;
    }

    private static Span name(String text) {
        var name = new Span(text);
        name.addClassName("name");
        return name;
    }
}
