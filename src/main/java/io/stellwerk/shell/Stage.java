package io.stellwerk.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasErrorParameter;
import java.util.Optional;

/** The place of the one screen, with the settings frame around those that are settings. */
class Stage extends Composite<Main> {

    static final String ID = "content";

    private Optional<SettingsFrame> settings = Optional.empty();

    Stage() {
        getContent().setId(ID);
        getContent().addClassName("sw-content");
        getContent().getElement().setAttribute("tabindex", "-1");
    }

    void show(HasElement screen, String path) {
        if (SettingsFrame.belongsAround(path) && !(screen instanceof HasErrorParameter<?>)) {
            settingsFrame().show(screen);
        } else {
            clear();
            getContent().getElement().appendChild(screen.getElement());
        }
    }

    void mark(HasElement screen, String path) {
        settings.ifPresent(frame -> frame.mark(path, screen));
    }

    /** With what the person may open now. */
    void fillMenu() {
        settings.ifPresent(SettingsFrame::fillMenu);
    }

    void clear() {
        settings = Optional.empty();
        getContent().removeAll();
    }

    /** The one that is there, so that its navigation keeps its place. */
    private SettingsFrame settingsFrame() {
        return settings.orElseGet(() -> {
            clear();
            var frame = new SettingsFrame();
            getContent().add(frame);
            settings = Optional.of(frame);
            return frame;
        });
    }
}
