package io.stellwerk;

import static io.stellwerk.GrowingDesk.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import io.stellwerk.tickets.TicketView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A page asks the database as often for many rows as for few, of whatever it lists. */
class StatementsPerPageTests extends ScreenTest {

    private static final int FEW = 1;
    private static final int MANY = 13;

    /** What is known from before may be asked again after a while: counts, workloads. */
    private static final int NOW_AND_THEN = 6;

    private static final int LOOKS = 5;

    private static final Set<String> ROWS = Set.of("li", "tr", "article");

    /** More than a grid shows at once. */
    private static final int AT_MOST = 400;

    /** These grow in what they say, not in rows. */
    private static final String SKILLS = "settings/routing/skills";

    private static final String TEAM = "settings/teams/";

    @Autowired
    AutowireCapableBeanFactory application;

    @TestFactory
    Stream<DynamicTest> pagesDo() {
        var desk = application.createBean(GrowingDesk.class);
        var reader = window(desk.open().email().value());
        var admin = window(ADMIN);
        desk.growTo(FEW);
        var pages = new ArrayList<Page>();
        ofTickets(desk).map(path -> new Page(reader, path)).forEach(pages::add);
        ofSettings(desk).map(path -> new Page(admin, path)).forEach(pages::add);
        pages.forEach(Page::open);
        var few = pages.stream().map(Page::opened).toList();
        desk.growTo(MANY);
        List.of(pages.getFirst(), pages.getLast()).forEach(Page::open); // hears of what changed meanwhile
        return few.stream()
                .map(before -> dynamicTest(before.page().path(), () -> {
                    var after = before.page().opened();
                    assertThat(after.rows())
                            .as("rows")
                            .isGreaterThanOrEqualTo(
                                    before.rows() + before.page().moreRows());
                    var enough = before.statements() + NOW_AND_THEN;
                    assertThat(atBest(after, enough)).as("statements").isLessThanOrEqualTo(enough);
                }));
    }

    /** A few looks, as a page may have been told of a change in the first ones. */
    private static int atBest(Opened seen, int enough) {
        var best = seen.statements();
        for (var look = 1; look < LOOKS && best > enough; look++) {
            best = Math.min(best, seen.page().opened().statements());
        }
        return best;
    }

    private static Stream<String> ofTickets(GrowingDesk desk) {
        return Stream.of(
                        Arrays.stream(TicketView.values()).map(view -> "helpdesk/" + view.slug()),
                        Stream.of("helpdesk/my-teams-open", "helpdesk/all-closed")
                                .flatMap(list -> Stream.of(list + "?layout=table", list + "?q=" + desk.word())),
                        Stream.of(
                                "helpdesk/my-teams-open?layout=board",
                                "helpdesk/ticket/" + desk.busy().value(),
                                "helpdesk/print/" + desk.busy().value(),
                                "contacts/" + desk.regular().value(),
                                "settings/helpdesk/snippets"))
                .flatMap(pages -> pages);
    }

    private static Stream<String> ofSettings(GrowingDesk desk) {
        return Stream.of(
                "contacts?q=" + desk.word(),
                "settings/users",
                "settings/teams",
                "settings/permissions",
                "settings/routing/capacity",
                SKILLS,
                "settings/availability",
                TEAM + desk.first().team().value(),
                "settings/helpdesk/channels",
                "settings/helpdesk/channels/" + desk.first().channel().value() + "/automation",
                "settings/helpdesk/blocked-senders",
                "settings/audit-log?q=" + desk.word());
    }

    private record Opened(Page page, int statements, long rows) {}

    private record Page(BrowserlessUIContext window, String path) {

        int moreRows() {
            return path.equals(SKILLS) || path.startsWith(TEAM) ? 0 : MANY - FEW;
        }

        Opened opened() {
            var statements = CountedStatements.in(this::open);
            return new Opened(this, statements, rows());
        }

        void open() {
            window.activate();
            window.getUI().navigate("profile");
            var parts = path.split("[?=]", -1);
            window.getUI()
                    .navigate(
                            parts[0],
                            parts.length > 1 ? QueryParameters.of(parts[1], parts[2]) : QueryParameters.empty());
            window.roundTrip();
            window.find(Grid.class).all().forEach(Page::scroll);
            window.roundTrip();
        }

        /** As the browser does, which makes the components of the rows. */
        private static void scroll(Grid<?> grid) {
            grid.getDataCommunicator()
                    .setViewportRange(
                            0, Math.min(AT_MOST, grid.getListDataView().getItemCount()));
        }

        private long rows() {
            var inGrids = window.find(Grid.class).all().stream()
                    .mapToLong(grid -> grid.getListDataView().getItemCount())
                    .sum();
            var page =
                    window.getUI().getInternals().getActiveRouterTargetsChain().getLast();
            return inGrids + listed(page.getElement());
        }

        private static long listed(Element element) {
            return element.isTextNode()
                    ? 0
                    : (ROWS.contains(element.getTag()) ? 1 : 0)
                            + element.getChildren().mapToLong(Page::listed).sum();
        }
    }
}
