package io.stellwerk.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;

/** Asks before a screen with unsaved changes is left, by a link as well as by closing the browser's tab. */
public final class UnsavedChanges {

    private static final String ASK_BEFORE_CLOSING = """
            window.stellwerkUnsaved ??= event => event.preventDefault();
            window[$0 ? 'addEventListener' : 'removeEventListener']('beforeunload', window.stellwerkUnsaved);
            """;

    private final Component screen;
    private Optional<Registration> watch = Optional.empty();
    private boolean changed;

    private UnsavedChanges(Component screen) {
        this.screen = screen;
    }

    public static UnsavedChanges guard(Component screen) {
        var guard = new UnsavedChanges(screen);
        screen.addAttachListener(attached -> guard.start(attached.getUI()));
        screen.addDetachListener(detached -> guard.stop());
        return guard;
    }

    /** Something was typed or chosen. */
    public void changed() {
        set(true);
    }

    /** Everything was saved or taken back. */
    public void saved() {
        set(false);
    }

    /** Whether something would be lost. */
    public boolean any() {
        return changed;
    }

    private void set(boolean isChanged) {
        if (changed != isChanged) {
            changed = isChanged;
            screen.getUI().ifPresent(this::tellTheBrowser);
        }
    }

    private void start(UI ui) {
        watch = Optional.of(ui.addBeforeLeaveListener(this::leaving));
    }

    private void stop() {
        saved();
        watch.ifPresent(Registration::remove);
        watch = Optional.empty();
    }

    /** Does what would lose what was changed, once somebody said that it may be lost. */
    public void askBefore(Runnable loss) {
        if (changed) {
            ask(loss, () -> {});
        } else {
            loss.run();
        }
    }

    private void leaving(BeforeLeaveEvent event) {
        if (changed) {
            var leave = event.postpone();
            ask(leave::proceed, leave::cancel);
        }
    }

    private void ask(Runnable onLeave, Runnable onStay) {
        Question.ask(
                screen.getTranslation("base.unsaved.title"),
                screen.getTranslation("base.unsaved.help"),
                screen.getTranslation("base.unsaved.leave"),
                () -> {
                    saved();
                    onLeave.run();
                },
                screen.getTranslation("base.unsaved.stay"),
                onStay);
    }

    private void tellTheBrowser(UI ui) {
        ui.getPage().executeJs(ASK_BEFORE_CLOSING, changed);
    }
}
