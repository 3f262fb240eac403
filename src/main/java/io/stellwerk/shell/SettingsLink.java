package io.stellwerk.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import java.util.Optional;

class SettingsLink extends Composite<Anchor> {

    private final String path;

    SettingsLink(String label, String path, boolean nested) {
        this.path = path;
        getContent().setHref(path);
        getContent().setText(label);
        getContent().addClassName("sw-settings-link");
        getContent().setClassName("nested", nested);
    }

    void mark(Optional<String> current) {
        var isCurrent = current.filter(path::equals).isPresent();
        getContent().setClassName("current", isCurrent);
        if (isCurrent) {
            getContent().getElement().setAttribute("aria-current", "page");
        } else {
            getContent().getElement().removeAttribute("aria-current");
        }
    }
}
