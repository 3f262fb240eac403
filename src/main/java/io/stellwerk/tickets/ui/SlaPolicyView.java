package io.stellwerk.tickets.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.stellwerk.accounts.Permission;
import io.stellwerk.base.ui.PageHeader;
import io.stellwerk.base.ui.Panel;
import io.stellwerk.base.ui.Question;
import io.stellwerk.base.ui.RouteNumber;
import io.stellwerk.base.ui.Toasts;
import io.stellwerk.tickets.SlaPolicy;
import io.stellwerk.tickets.SlaPolicyId;
import io.stellwerk.tickets.SlaSaving;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** One service level policy. */
@Route("settings/helpdesk/sla/:id")
@RolesAllowed(Permission.Role.SUPER_ADMIN)
class SlaPolicyView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient SlaDesk desk;
    private transient Optional<SlaPolicy> shown = Optional.empty();

    SlaPolicyView(SlaDesk desk) {
        this.desk = desk;
        getContent().addClassName("sw-team");
    }

    static RouteParameters parameters(SlaPolicyId policy) {
        return RouteNumber.of(policy.value());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = RouteNumber.in(event.getRouteParameters()).map(SlaPolicyId::new).flatMap(desk::find);
        shown.ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    @Override
    public String getPageTitle() {
        return shown.map(SlaPolicy::name).orElseGet(() -> getTranslation("tickets.sla"));
    }

    private void show(SlaPolicy policy) {
        var delete = new Button(getTranslation("tickets.sla.delete"), click -> askToDelete(policy.id()));
        delete.addThemeName("error");
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader(policy.name()),
                        new SlaEditor(desk, Optional.of(policy.id())),
                        new Panel(getTranslation("tickets.sla.delete"), getTranslation("tickets.sla.delete.panel"))
                                .with(delete));
    }

    private void askToDelete(SlaPolicyId policy) {
        desk.find(policy)
                .ifPresentOrElse(
                        now -> Question.askInRed(
                                getTranslation("tickets.sla.delete.title", now.name()),
                                getTranslation("tickets.sla.delete.help"),
                                getTranslation("tickets.sla.delete"),
                                () -> delete(now)),
                        this::leave);
    }

    private void delete(SlaPolicy policy) {
        if (desk.delete(policy) == SlaSaving.SAVED) {
            Toasts.done(getTranslation("tickets.sla.deleted", policy.name()));
            leave();
        } else {
            Toasts.problem(getTranslation("tickets.sla.conflict.list"));
        }
    }

    private void leave() {
        getUI().ifPresent(ui -> ui.navigate(SlaView.class));
    }
}
