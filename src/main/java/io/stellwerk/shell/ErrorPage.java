package io.stellwerk.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import io.stellwerk.base.ui.Icon;

/** Says plainly what went wrong and where to go from here. */
class ErrorPage extends Composite<Div> {

    ErrorPage(Icon icon, String title, String help) {
        getContent().addClassName("sw-error");
        var picture = new Div(icon.create());
        picture.addClassName("picture");
        getContent().add(picture, new H1(title), new Paragraph(help));
    }

    ErrorPage with(Component more) {
        getContent().add(more);
        return this;
    }

    /** Loads the page at {@code href} anew, as what failed may have left something behind in this one. */
    ErrorPage withAnotherTry(String href) {
        var again = new Anchor(href, getTranslation("shell.error.again"));
        again.setRouterIgnore(true);
        again.addClassName("sw-button");
        return with(again);
    }

    ErrorPage withWayHome() {
        var home = new Anchor("helpdesk", getTranslation("shell.error.home"));
        home.addClassName("sw-button");
        return with(home);
    }
}
