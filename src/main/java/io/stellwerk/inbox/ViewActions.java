package io.stellwerk.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.stellwerk.base.ui.Question;
import io.stellwerk.base.ui.Toasts;
import io.stellwerk.team.ChoiceGone;
import io.stellwerk.tickets.CustomView;
import io.stellwerk.tickets.Sharing;
import io.stellwerk.tickets.TicketView;
import io.stellwerk.tickets.ViewId;
import io.stellwerk.tickets.ViewResult;
import io.stellwerk.tickets.ViewSettings;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;

/** Makes, changes and deletes views, and says what became of it. */
class ViewActions {

    private final Component screen;
    private final ViewDesk desk;

    ViewActions(Component screen, ViewDesk desk) {
        this.screen = screen;
        this.desk = desk;
    }

    /** Whether the reader can have views of their own. */
    boolean areThere() {
        return desk.mayHaveOwn();
    }

    /** A view like the list that is shown. */
    void createFrom(Place here) {
        var known = here.cut().custom();
        var settings = new ViewSettings(
                known.map(view -> ViewSettings.shortened(text("inbox.views.copy", view.name())))
                        .orElseGet(() -> text("inbox.views.untitled")),
                here.view(),
                here.cut().filter(),
                here.cut().sort(),
                known.map(view -> view.settings().columns()).orElse(Columns.USUAL.shown()),
                new Sharing.Private());
        new ViewDialog(text("inbox.views.new"), settings, desk, wanted -> {
                    created(desk.create(wanted));
                    return true;
                })
                .open();
    }

    void edit(CustomView view) {
        new ViewDialog(
                        text("inbox.views.edit.title", view.name()),
                        view.settings(),
                        desk,
                        wanted -> change(view, wanted))
                .open();
    }

    /** The filter and order that are shown just now become those of the view. */
    void keep(Place here, CustomView view) {
        var known = view.settings();
        var wanted = new ViewSettings(
                known.name(), known.base(), here.cut().filter(), here.cut().sort(), known.columns(), known.sharing());
        try {
            if (!change(view, wanted)) {
                Toasts.problem(text("inbox.views.outdated"));
            }
        } catch (ChoiceGone teamIsGone) {
            Toasts.problem(text("inbox.views.gone"));
        } catch (AccessDeniedException denied) {
            if (wanted.sharing() instanceof Sharing.Private) {
                throw denied;
            }
            Toasts.problem(text("inbox.views.sharing.denied"));
        }
    }

    void delete(CustomView view) {
        var shared = !(view.settings().sharing() instanceof Sharing.Private);
        Question.askInRed(
                text("inbox.views.delete.title", view.name()),
                text(shared ? "inbox.views.delete.shared" : "inbox.views.delete.help"),
                text("inbox.views.delete"),
                () -> deleted(desk.delete(view)));
    }

    void arrange() {
        new ArrangeDialog(desk.all(), wanted -> {
                    desk.arrange(wanted);
                    Toasts.saved();
                })
                .open();
    }

    private boolean change(CustomView view, ViewSettings wanted) {
        var result = desk.change(view, wanted);
        if (result == ViewResult.SAVED) {
            Toasts.saved();
            go(view.id());
        }
        return result == ViewResult.SAVED;
    }

    private void created(ViewId view) {
        Toasts.saved();
        go(view);
    }

    private void deleted(ViewResult result) {
        if (result == ViewResult.SAVED) {
            Toasts.done(text("inbox.views.deleted"));
            ui().ifPresent(new Place(TicketView.ALL_OPEN)::go);
        } else {
            Toasts.problem(text("inbox.views.outdated"));
        }
    }

    private void go(ViewId id) {
        desk.custom().stream()
                .filter(view -> view.id().equals(id))
                .findFirst()
                .map(Place::of)
                .ifPresent(place -> ui().ifPresent(place::go));
    }

    private Optional<UI> ui() {
        return screen.getUI();
    }

    private String text(String key, Object... values) {
        return screen.getTranslation(key, values);
    }
}
