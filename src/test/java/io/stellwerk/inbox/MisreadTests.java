package io.stellwerk.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisreadTests {

    @Test
    void anAddressThatMakesSenseIsUnderstood() {
        assertThat(read("q=lamp&layout=table&sort=newest&priority=urgent&priority=LOW&owner=me&owner=7&status=3"
                        + "&opened-from=2026-11-01&sla=overdue&selected=7,12&changed=1"))
                .isEqualTo(Misread.NOTHING);
    }

    @Test
    void whatIsNoneOfItsWordsOrSaysNothingIsNoneOfItsBusiness() {
        assertThat(read("continue&utm_source=mail&colour=red&priority=&layout=&sort="))
                .isEqualTo(Misread.NOTHING);
    }

    @ParameterizedTest
    @CsvSource({
        "priority=purple, inbox.filter.priority",
        "owner=garbage, inbox.filter.owner",
        "team=0, inbox.filter.team",
        "status=7&status=new, inbox.filter.status",
        "opened-from=yesterday, inbox.filter.opened-from",
        "sla=late, inbox.filter.sla",
        "sort=upwards, inbox.sort",
        "layout=carousel, inbox.layout"
    })
    void whatMakesNoSenseIsNamed(String query, String name) {
        assertThat(read(query).names()).containsExactly(name);
    }

    @Test
    void theListAroundATicketMayBeGone() {
        var ticket = new RouteParameters(Place.NUMBER, "42");

        assertThat(Misread.of(ticket, QueryParameters.fromString("view=custom-7"), List.of())
                        .names())
                .containsExactly("inbox.views.menu");
        assertThat(Misread.of(ticket, QueryParameters.fromString("view=all-open"), List.of()))
                .isEqualTo(Misread.NOTHING);
    }

    private static Misread read(String query) {
        return Misread.of(new RouteParameters(Place.VIEW, "all-open"), QueryParameters.fromString(query), List.of());
    }
}
