package io.stellwerk.tickets.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.stellwerk.accounts.Permission;
import io.stellwerk.base.ui.LiveUpdates;
import io.stellwerk.base.ui.PageHeader;
import io.stellwerk.base.ui.SettingsGroup;
import io.stellwerk.base.ui.SettingsPage;
import io.stellwerk.tickets.Categories;
import io.stellwerk.tickets.Pipeline;
import jakarta.annotation.security.RolesAllowed;

/** Where tickets can stand and what they can be about. */
@Route("settings/helpdesk/pipeline")
@Menu(title = "tickets.pipeline", order = 20)
@SettingsPage(group = SettingsGroup.INBOX_AND_HELP_DESK, section = "channels.section")
@RolesAllowed(Permission.Role.CHANNELS_AND_SETTINGS)
class PipelineView extends Composite<Div> implements HasDynamicTitle {

    PipelineView(Pipeline pipeline, Categories categories, LiveUpdates live) {
        getContent().addClassName("sw-pipeline");
        getContent()
                .add(
                        new PageHeader(getTranslation("tickets.pipeline"), getTranslation("tickets.pipeline.help")),
                        new StatusSection(pipeline, live),
                        new CategorySection(categories, live));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("tickets.pipeline");
    }
}
