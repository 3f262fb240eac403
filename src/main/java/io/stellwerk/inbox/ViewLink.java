package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import io.stellwerk.base.ui.Numbers;

/** One view with its count. */
class ViewLink extends Composite<Anchor> {

    private final Span count = new Span();
    private final transient NavEntry entry;
    private final String name;
    private boolean wasCurrent;

    ViewLink(NavEntry entry) {
        this.entry = entry;
        name = entry.name();
        count.addClassNames("count", "sw-number");
        getContent().add(name(), count);
        getContent().getElement().setAttribute("data-view", entry.key());
        Shortcut.toView(entry.key(), getContent());
        count.getElement().setAttribute("data-count", entry.key());
    }

    /** Leads to the view in the layout in which one is. */
    void show(long tickets, Place here) {
        var current = entry.key().equals(here.key());
        getContent().setHref(entry.place().laidOut(here.layout()).href());
        count.setText(Numbers.whole(tickets));
        getContent().setClassName("empty", tickets == 0);
        getContent().setAriaLabel(getTranslation("inbox.views.count", name, tickets));
        if (current != wasCurrent) {
            wasCurrent = current;
            mark(current);
        }
    }

    /** Comes into sight once, so that nothing moves while somebody swipes through the views. */
    private void mark(boolean current) {
        if (current) {
            getContent().getElement().setAttribute("aria-current", "page");
            getContent()
                    .getElement()
                    .executeJs(
                            "requestAnimationFrame(() => this.scrollIntoView({ block: 'nearest', inline: 'center' }))");
        } else {
            getContent().getElement().removeAttribute("aria-current");
        }
    }

    @Override
    protected Anchor initContent() {
        return Links.to(Place.ROUTE);
    }

    private Span name() {
        var words = new Span(name);
        words.addClassName("name");
        return words;
    }
}
