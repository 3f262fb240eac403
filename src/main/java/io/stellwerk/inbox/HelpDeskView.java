package io.stellwerk.inbox;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import io.stellwerk.base.ui.LiveUpdates;
import io.stellwerk.tickets.TicketId;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The help desk, split: views, the tickets of one view, one ticket. */
@Route("helpdesk/:view?")
@RouteAlias("helpdesk/ticket/:number")
@Menu(title = "inbox.title", icon = "inbox", order = 10)
@PermitAll
class HelpDeskView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final List<String> SCRIPTS = List.of("steady-list", "thread", "countdown");

    private final Desk desk;
    private final LastView lastView;
    private final ViewNav views;
    private final ListReader list;
    private final TicketReader ticket;
    private Optional<Place> place = Optional.empty();

    HelpDeskView(Desk desk, LastView lastView, LiveUpdates live) {
        this.desk = desk;
        this.lastView = lastView;
        views = new ViewNav(desk.views());
        list = new ListReader(desk, live);
        ticket = new TicketReader(desk, live);
        getContent().addClassName("sw-desk");
        getContent().add(views, list.column(), ticket.pane(), new BulkPanel(desk.bulk(), live));
        live.watch(this, desk::watchCounts, this::refreshCounts);
        live.watch(this, desk.mine(), this::refreshMine);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var usual = lastView.orFirst(desk.views());
        if (isBare(event)) {
            event.forwardTo(Place.href(usual));
        } else {
            Place.of(event.getRouteParameters(), event.getLocation().getQueryParameters(), usual, desk.habit())
                    .filter(ticket::canShow)
                    .ifPresentOrElse(
                            here -> show(here, Place.ticked(event.getLocation().getQueryParameters())),
                            () -> event.rerouteToError(NotFoundException.class));
        }
    }

    @Override
    public String getPageTitle() {
        return ticket.title()
                .or(() -> place.map(here -> Words.view(here.view(), this)))
                .orElseGet(() -> getTranslation("inbox.title"));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var page = event.getUI().getPage();
        SCRIPTS.forEach(script -> page.addJsModule("context://scripts/" + script + ".js"));
    }

    private void show(Place here, Set<TicketId> ticked) {
        lastView.is(here.view());
        var counts = desk.counts();
        views.show(counts, here.view());
        list.show(here, counts, ticked);
        ticket.show(here);
        getContent().setClassName("with-ticket", here.ticket().isPresent());
        getContent().setClassName("wide", here.layout() != Layout.SPLIT);
        place = Optional.of(here);
    }

    private void refreshCounts() {
        place.ifPresent(here -> {
            var counts = desk.counts();
            views.show(counts, here.view());
            list.count(counts);
        });
    }

    private void refreshMine() {
        refreshCounts();
        list.refreshMine();
    }

    private static boolean isBare(BeforeEnterEvent event) {
        return event.getRouteParameters().getParameterNames().isEmpty();
    }
}
