package io.stellwerk.tickets.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.stellwerk.accounts.Permission;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.LiveUpdates;
import io.stellwerk.base.ui.PageHeader;
import io.stellwerk.base.ui.SettingsGroup;
import io.stellwerk.base.ui.SettingsPage;
import io.stellwerk.base.ui.Toasts;
import io.stellwerk.tickets.SlaPolicies;
import io.stellwerk.tickets.SlaPolicy;
import io.stellwerk.tickets.SlaSaving;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collections;
import java.util.stream.Collectors;

/** What is promised to whom, in the order in which it is looked up. */
@Route("settings/helpdesk/sla")
@Menu(title = "tickets.sla", order = 30)
@SettingsPage(group = SettingsGroup.INBOX_AND_HELP_DESK, section = "channels.section")
@RolesAllowed(Permission.Role.SUPER_ADMIN)
class SlaView extends Composite<Div> implements HasDynamicTitle {

    private final transient SlaPolicies policies;
    private final transient SlaDesk desk;
    private final RecountBar progress = new RecountBar();
    private final PolicyList list = new PolicyList(this::activate, this::move);

    SlaView(SlaPolicies policies, SlaDesk desk, LiveUpdates live) {
        this.policies = policies;
        this.desk = desk;
        var create = new Button(
                getTranslation("tickets.sla.create"),
                Icon.PLUS.small(),
                click -> getUI().ifPresent(ui -> ui.navigate(NewSlaPolicyView.class)));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        getContent().addClassName("sw-sla");
        getContent()
                .add(
                        new PageHeader(getTranslation("tickets.sla"), getTranslation("tickets.sla.help")).with(create),
                        progress,
                        list);
        live.watch(this, SlaPolicies.PROGRESS, this::show);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("tickets.sla");
    }

    private void show() {
        progress.show(policies.progress());
        list.show(policies.all(), desk.choices());
    }

    private void activate(SlaPolicy policy, boolean active) {
        tell(policies.activate(policy, active));
    }

    /** @param by 1 to ask it later, -1 to ask it earlier */
    private void move(SlaPolicy policy, int by) {
        var order = policies.all().stream().map(SlaPolicy::id).collect(Collectors.toList());
        var place = order.indexOf(policy.id());
        if (place >= 0 && place + by >= 0 && place + by < order.size()) {
            Collections.swap(order, place, place + by);
            policies.order(order);
        }
        show();
    }

    private void tell(SlaSaving result) {
        if (result == SlaSaving.SAVED) {
            Toasts.saved();
        } else {
            Toasts.problem(getTranslation("tickets.sla.conflict.list"));
        }
        show();
    }
}
