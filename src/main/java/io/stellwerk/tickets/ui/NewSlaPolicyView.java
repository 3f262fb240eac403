package io.stellwerk.tickets.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.stellwerk.accounts.Permission;
import io.stellwerk.base.ui.PageHeader;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** A policy that does not exist yet. */
@Route("settings/helpdesk/sla/new")
@RolesAllowed(Permission.Role.SUPER_ADMIN)
class NewSlaPolicyView extends Composite<Div> implements HasDynamicTitle {

    NewSlaPolicyView(SlaDesk desk) {
        getContent()
                .add(
                        new PageHeader(getTranslation("tickets.sla.new"), getTranslation("tickets.sla.new.help")),
                        new SlaEditor(desk, Optional.empty()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("tickets.sla.new");
    }
}
