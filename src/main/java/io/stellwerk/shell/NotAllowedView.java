package io.stellwerk.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.stellwerk.base.ui.Icon;
import jakarta.servlet.http.HttpServletResponse;

/** For screens whose annotation excludes the person. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NotAllowedView extends Composite<Div> implements HasErrorParameter<AccessDeniedException>, HasDynamicTitle {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        getContent().removeAll();
        getContent().add(page(this));
        return HttpServletResponse.SC_FORBIDDEN;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.not-allowed.title");
    }

    static ErrorPage page(Composite<?> where) {
        return new ErrorPage(
                        Icon.LOCK,
                        where.getTranslation("shell.not-allowed.title"),
                        where.getTranslation("shell.not-allowed.help"))
                .withWayHome();
    }
}
