package io.stellwerk.inbox;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import io.stellwerk.base.ui.Icon;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** Table, split or board. */
class LayoutSwitch extends Composite<Nav> {

    private final Map<Layout, Anchor> links = new EnumMap<>(Layout.class);

    LayoutSwitch(Consumer<Layout> onChosen) {
        getContent().addClassName("sw-layouts");
        getContent().setAriaLabel(getTranslation("inbox.layout"));
        for (var layout : Layout.values()) {
            var link = Links.to(Place.ROUTE);
            var name = getTranslation("inbox.layout." + layout.slug());
            link.add(icon(layout).small());
            link.setAriaLabel(name);
            link.setTitle(name);
            link.getElement().addEventListener("click", click -> onChosen.accept(layout));
            links.put(layout, link);
            getContent().add(link);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        AddressBar.sayBefore(this, Place.LAYOUT);
    }

    void show(Place place) {
        getElement().setAttribute("data-" + Place.LAYOUT, place.layout().slug());
        links.forEach((layout, link) -> {
            link.setHref(place.laidOut(layout).href());
            link.getElement().setAttribute("aria-current", String.valueOf(layout == place.layout()));
        });
    }

    private static Icon icon(Layout layout) {
        return switch (layout) {
            case TABLE -> Icon.LIST;
            case SPLIT -> Icon.SPLIT;
            case BOARD -> Icon.BOARD;
        };
    }
}
