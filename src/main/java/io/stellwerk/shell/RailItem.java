package io.stellwerk.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.Tooltip;
import io.stellwerk.base.ui.Icon;
import java.util.function.Predicate;

/** A place one can go to. */
class RailItem extends Composite<Anchor> {

    private final Predicate<String> isAround;

    /** @param isAround tells for which paths this entry is marked */
    RailItem(String label, String icon, String path, Predicate<String> isAround) {
        this.isAround = isAround;
        getContent().setHref(path);
        getContent().addClassName("sw-rail-item");
        var text = new Span(label);
        text.addClassName("label");
        getContent().add(Icon.named(icon), text);
        Tooltip.forComponent(this).withText(label).withPosition(Tooltip.TooltipPosition.END);
    }

    void mark(String path) {
        var current = isAround.test(path);
        getContent().setClassName("current", current);
        if (current) {
            getContent().getElement().setAttribute("aria-current", "page");
        } else {
            getContent().getElement().removeAttribute("aria-current");
        }
    }
}
