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
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Whether one gets tickets automatically, why and until when; a click changes it at once. */
class AvailabilitySwitch extends Composite<MenuBar> {

    private final Consumer<StatusChoice> onChosen;
    private final Div face = new Div();
    private final Div about = new Div();
    private final Map<State, MenuItem> choices = new EnumMap<>(State.class);
    private final MenuItem button;
    private Optional<HeaderStatus> shown = Optional.empty();

    AvailabilitySwitch(Consumer<StatusChoice> onChosen) {
        this.onChosen = onChosen;
        getContent().addThemeVariants(MenuBarVariant.TERTIARY);
        getContent().addClassName("sw-availability");
        face.addClassName("face");
        about.addClassName("sw-availability-about");
        button = getContent().addItem(face);
        fillMenu();
    }

    void show(HeaderStatus status) {
        if (shown.filter(status::looksLike).isEmpty()) {
            shown = Optional.of(status);
            showFace(status);
            showAbout(status);
            tick();
        }
    }

    private void showFace(HeaderStatus status) {
        var now = status.outlook().now().state();
        face.removeAll();
        face.add(StatusLine.dot(now), name(StatusWords.state(now)));
        StatusWords.brief(status.outlook().now()).map(AvailabilitySwitch::why).ifPresent(face::add);
        status.tightest().ifPresent(use -> face.add(LimitWords.brief(use)));
        button.setAriaLabel(getTranslation("team.availability.label", StatusWords.sentence(status.outlook())));
    }

    /** Once, as an open menu is not to be pulled away from whoever reads it. */
    private void fillMenu() {
        var menu = button.getSubMenu();
        menu.addItem(about).setEnabled(false);
        menu.addSeparator();
        choice(State.AVAILABLE, new StatusChoice.Available());
        choice(State.AWAY, new StatusChoice.Away(Optional.empty()));
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

    private void showAbout(HeaderStatus status) {
        var line = new StatusLine();
        line.show(status.outlook());
        about.removeAll();
        about.add(line);
        status.uses().stream()
                .map(use -> LimitWords.marked(use, LimitWords.whole(use)))
                .forEach(about::add);
    }

    private void choice(State state, StatusChoice choice) {
        var key = "team.availability." + state.name().toLowerCase(Locale.ROOT);
        var help = new Span(getTranslation(key + ".help"));
        help.addClassName("help");
        var words = new Div(name(getTranslation(key)), help);
        words.addClassName("words");
        var line = new Div(StatusLine.dot(state), words);
        line.addClassName("sw-availability-choice");
        var item = button.getSubMenu().addItem(line, click -> {
            choose(choice);
            tick();
        });
        item.setCheckable(true);
        choices.put(state, item);
    }

    /** A click turns the tick, also where nothing changed. */
    private void tick() {
        choices.forEach((state, item) ->
                item.setChecked(shown.filter(now -> isNow(now, state)).isPresent()));
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

    private static Span why(String reason) {
        var why = new Span(reason);
        why.addClassName("why");
        return why;
    }

    private static Span name(String text) {
        var name = new Span(text);
        name.addClassName("name");
        return name;
    }
}
