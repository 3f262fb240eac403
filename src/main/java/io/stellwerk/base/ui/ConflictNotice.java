package io.stellwerk.base.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import io.stellwerk.base.ui.StatusBadge.Meaning;
import java.util.function.BooleanSupplier;

/** Where a form says that it could not be saved because somebody else was faster, and offers what they saved. */
public final class ConflictNotice extends Composite<Div> {

    private final transient Runnable onLoad;

    public ConflictNotice(Runnable onLoad) {
        this.onLoad = onLoad;
        setVisible(false);
    }

    /**
     * For something that somebody else may have deleted, too.
     *
     * @param onGone called instead of {@code onLoad} when it is not there any more, which the reader is told
     */
    public ConflictNotice(BooleanSupplier isThere, Runnable onLoad, Runnable onGone) {
        this(() -> {
            if (isThere.getAsBoolean()) {
                onLoad.run();
            } else {
                Toasts.problem(UI.getCurrentOrThrow().getTranslation("base.conflict.gone"));
                onGone.run();
            }
        });
    }

    public void show() {
        show(getTranslation("base.conflict"));
    }

    /** As {@link #show()}, in words of one's own. */
    public void show(String what) {
        replace(notice(what).with(new Button(getTranslation("base.conflict.load"), click -> onLoad.run())));
    }

    /** Something else that only another choice mends. */
    public void complain(String what) {
        replace(notice(what));
    }

    public void hide() {
        getContent().removeAll();
        setVisible(false);
    }

    private void replace(Notice notice) {
        getContent().removeAll();
        getContent().add(notice);
        setVisible(true);
    }

    private static Notice notice(String what) {
        return new Notice(what, Meaning.WARNING);
    }
}
