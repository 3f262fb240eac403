package io.stellwerk.inbox;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.shared.Registration;
import io.stellwerk.base.ui.LiveUpdates;
import io.stellwerk.base.ui.RightsChanged;
import io.stellwerk.base.ui.Toasts;
import io.stellwerk.team.Teams;
import io.stellwerk.tickets.AgentChannels;
import io.stellwerk.tickets.Categories;
import io.stellwerk.tickets.CustomView;
import io.stellwerk.tickets.CustomViews;
import io.stellwerk.tickets.Statuses;
import io.stellwerk.tickets.TicketView;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The help desk, split: views, the tickets of one view, one ticket. */
@Route("helpdesk/:view?")
@RouteAlias("helpdesk/ticket/:number")
@Menu(title = "inbox.title", icon = "inbox", order = 10)
@PermitAll
class HelpDeskView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final List<String> SCRIPTS = List.of("steady-list", "thread", "countdown", "editor");

    /** Something of the reader's own is in them, which no ticket tells. */
    private static final Set<TicketView> MINE = Set.of(TicketView.MY_MENTIONS, TicketView.DRAFTS, TicketView.SENT);

    private final Desk desk;
    private final transient ViewDesk viewDesk;
    private final LastView lastView;
    private final transient LiveUpdates live;
    private final ViewNav views;
    private final ListReader list;
    private final TicketReader ticket;
    private List<TicketView> allowed = List.of();
    private transient List<CustomView> custom = List.of();
    private List<NavEntry> entries = List.of();
    private Optional<Place> place = Optional.empty();
    private Registration countsWatch = () -> {};
    private Registration rightsWatch = () -> {};

    HelpDeskView(Desk desk, ViewDesk viewDesk, LastView lastView, LiveUpdates live) {
        this.viewDesk = viewDesk;
        var actions = new ViewActions(this, viewDesk);
        this.desk = desk;
        this.lastView = lastView;
        this.live = live;
        views = new ViewNav(actions.areThere(), () -> place.ifPresent(actions::createFrom), actions::arrange);
        list = new ListReader(desk, viewDesk, actions, live);
        ticket = new TicketReader(desk, live);
        getContent().addClassName("sw-desk");
        getContent().add(views, list.column(), ticket.pane());
        list.column().below(new BulkPanel(desk.bulk(), live));
        watchCounts();
        live.watch(this, desk.mine(), this::refreshMine);
        live.watch(this, CustomViews.TOPIC, this::refreshCustomViews);
        live.watch(this, Teams.ALL, this::refreshScope);
        live.watch(this, AgentChannels.TOPIC, this::refreshAgentChannels);
        live.watch(this, Categories.TOPIC, list.column()::refreshFilters);
        live.watch(this, Statuses.TOPIC, list::refreshStatuses);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        allowed = desk.views();
        var usual = lastView.orFirst(allowed);
        if (isBare(event)) {
            laidOut(new Place(usual)).forward(event);
        } else {
            custom = viewDesk.custom();
            Place.of(event.getRouteParameters(), event.getLocation().getQueryParameters(), usual, custom)
                    .ifPresentOrElse(
                            here -> enter(laidOut(here), event), () -> event.rerouteToError(NotFoundException.class));
        }
    }

    /** An address that says nothing of it leaves a window in its layout, and opens one in the layout that was used last. */
    private Place laidOut(Place here) {
        return here.laidOut(here.laidOut().or(() -> place.map(Place::layout)).orElseGet(desk::habit));
    }

    @Override
    public String getPageTitle() {
        return ticket.title().or(() -> place.map(Words::list)).orElseGet(() -> getTranslation("inbox.title"));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var page = event.getUI().getPage();
        SCRIPTS.forEach(script -> page.addJsModule("context://scripts/" + script + ".js"));
        rightsWatch = ComponentUtil.addListener(event.getUI(), RightsChanged.class, told -> refreshScope());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        rightsWatch.remove();
    }

    private void enter(Place here, BeforeEnterEvent event) {
        var leadsTo = here.ticket().flatMap(desk.tidy()::mergedInto);
        if (!VisibleViews.allow(allowed, here.view())) {
            enterInstead(here.in(allowedInsteadOf(here)), event);
        } else if (leadsTo.isPresent()) {
            leadsTo.ifPresent(other -> event.forwardTo(here.opened(other).href()));
        } else if (ticket.canShow(here)) {
            var query = event.getLocation().getQueryParameters();
            show(here, Ticked.of(query));
            list.tell(Misread.of(event.getRouteParameters(), query, custom));
        } else {
            event.rerouteToError(NotFoundException.class);
        }
    }

    /** Flow does not forward to the same ticket, so there only the list is another one. */
    private void enterInstead(Place here, BeforeEnterEvent event) {
        if (here.ticket().isPresent()) {
            enter(here, event);
        } else {
            event.forwardTo(here.href());
        }
    }

    /** A search goes on in what is most like everything. */
    private TicketView allowedInsteadOf(Place here) {
        return here.words().isEmpty() ? lastView.orFirst(allowed) : TicketView.ALL_OPEN;
    }

    private void show(Place here, Ticked ticked) {
        show(here, counts -> list.show(here, counts, ticked));
    }

    private void show(Place here, Consumer<Map<TicketView, Long>> showList) {
        lastView.is(here.view());
        entries = viewDesk.shown();
        var counts = counts(here);
        showViews(counts, here);
        showList.accept(counts);
        ticket.show(here);
        getContent().setClassName("with-ticket", here.ticket().isPresent());
        getContent().setClassName("wide", here.layout() != Layout.SPLIT);
        place = Optional.of(here);
    }

    private void showViews(Map<TicketView, Long> counts, Place here) {
        views.show(entries, viewDesk.counts(entries, counts), here);
    }

    /** Nothing is counted that they do not have at the left, or hid there. */
    private Map<TicketView, Long> counts(Place here) {
        var shown = entries.stream().filter(entry -> entry.custom().isEmpty()).map(NavEntry::view);
        return desk.counts(Stream.concat(Stream.of(here.view()), shown).collect(Collectors.toSet()));
    }

    /** What somebody sees, and hears of, goes by their role and their teams. */
    private void refreshScope() {
        watchCounts();
        refreshCustomViews();
        list.refreshScope();
        list.column().refreshFilters();
        ticket.refreshScope();
    }

    private void watchCounts() {
        countsWatch.remove();
        countsWatch = live.watch(this, desk::watchCounts, this::refreshCounts);
    }

    private void refreshViews() {
        entries = viewDesk.shown();
        refreshCounts();
    }

    /** Somebody else, or the reader in another window, changed or deleted one, or it is for others now. */
    private void refreshCustomViews() {
        allowed = desk.views();
        custom = viewDesk.custom();
        refreshViews();
        place.ifPresent(here -> here.cut().custom().ifPresent(known -> renew(here, known)));
    }

    private void renew(Place here, CustomView known) {
        var now = custom.stream()
                .filter(view -> view.id().equals(known.id()))
                .filter(view -> VisibleViews.allow(allowed, view.settings().base()))
                .findFirst();
        if (!now.equals(Optional.of(known))) {
            var next = here.renewed(now);
            show(next, counts -> list.renew(next, counts));
            AddressBar.say(this, next.href(list.column().ticked()));
            tellWhetherGone(now, known);
        }
    }

    private void tellWhetherGone(Optional<CustomView> now, CustomView known) {
        if (now.isEmpty()) {
            Toasts.problem(getTranslation("inbox.views.gone.here", known.name()));
        }
    }

    private void refreshCounts() {
        place.ifPresent(here -> {
            var counts = counts(here);
            showViews(counts, here);
            list.count(counts);
        });
    }

    private void refreshMine() {
        refreshCounts();
        list.refreshIf(view -> MINE.contains(view) || list.takesDrafts());
    }

    private void refreshAgentChannels() {
        refreshCounts();
        list.refreshIf(TicketView.CUSTOMER_AGENT::equals);
    }

    private static boolean isBare(BeforeEnterEvent event) {
        return event.getRouteParameters().getParameterNames().isEmpty();
    }
}
