package io.stellwerk.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketView;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PlaceTests {

    private static final Place UNASSIGNED = new Place(TicketView.UNASSIGNED);

    @Test
    void anOpenTicketKeepsTheViewAndTheWordsInItsAddress() {
        var open = new Place(
                TicketView.ALL_OPEN, "refund 55", Optional.empty(), Cut.NOTHING, Optional.of(new TicketId(42)));

        assertThat(open.href()).startsWith("helpdesk/ticket/42?").contains("view=all-open", "q=refund");
        assertThat(read("number", "42", open.href())).contains(open);
    }

    @Test
    void aViewHasItsOwnAddress() {
        assertThat(UNASSIGNED.href()).isEqualTo("helpdesk/unassigned");
        assertThat(read("view", "unassigned", UNASSIGNED.href())).contains(UNASSIGNED);
    }

    @Test
    void theLayoutIsPartOfTheAddressOfWhereSomebodyIs() {
        var table = UNASSIGNED.laidOut(Layout.TABLE);

        assertThat(UNASSIGNED.laidOut(Layout.SPLIT).href()).isEqualTo("helpdesk/unassigned?layout=split");
        assertThat(table.href()).isEqualTo("helpdesk/unassigned?layout=table");
        assertThat(read("view", "unassigned", table.href())).contains(table);
        assertThat(table.opened(new TicketId(42)).href()).contains("layout=table");
        assertThat(read("view", "unassigned", "helpdesk/unassigned?layout=carousel"))
                .contains(UNASSIGNED);
    }

    @Test
    void whatIsTickedIsPartOfTheAddressUnlessItIsTooMuch() {
        var some = ticked(120);

        assertThat(UNASSIGNED.href(Ticked.of(Set.of(new TicketId(12), new TicketId(7)))))
                .isEqualTo("helpdesk/unassigned?selected=7,12");
        assertThat(Ticked.of(QueryParameters.fromString("selected=7,12,seven")).tickets())
                .containsExactlyInAnyOrder(new TicketId(7), new TicketId(12));
        assertThat(Ticked.of(QueryParameters.fromString(some.parameter().orElseThrow())))
                .isEqualTo(some);
        assertThat(UNASSIGNED.href(ticked(300))).isEqualTo(UNASSIGNED.href());
        assertThat(Ticked.of(QueryParameters.fromString("q=x"))).isEqualTo(Ticked.NOTHING);
    }

    @Test
    void aWholeListThatIsTickedIsPartOfTheAddress() {
        assertThat(UNASSIGNED.laidOut(Layout.TABLE).href(Ticked.WHOLE_LIST))
                .isEqualTo("helpdesk/unassigned?layout=table&selected=all");
        assertThat(Ticked.of(QueryParameters.fromString("selected=all"))).isEqualTo(Ticked.WHOLE_LIST);
    }

    private static Ticked ticked(int howMany) {
        return Ticked.of(LongStream.range(0, howMany).mapToObj(TicketId::new).collect(Collectors.toSet()));
    }

    @Test
    void aTicketWithoutAViewStandsInTheUsualOne() {
        assertThat(read("number", "7", "helpdesk/ticket/7").map(Place::view)).contains(TicketView.ASSIGNED_TO_ME);
    }

    @Test
    void whatCannotExistIsNoPlace() {
        assertThat(read("view", "nowhere", "helpdesk/nowhere")).isEmpty();
        assertThat(read("number", "seven", "helpdesk/ticket/seven")).isEmpty();
        assertThat(read("number", "9".repeat(30), "helpdesk/ticket")).isEmpty();
    }

    private static Optional<Place> read(String name, String value, String href) {
        var query = href.contains("?") ? href.substring(href.indexOf('?') + 1) : "";
        return Place.of(
                new RouteParameters(name, value),
                QueryParameters.fromString(query),
                TicketView.ASSIGNED_TO_ME,
                List.of());
    }
}
