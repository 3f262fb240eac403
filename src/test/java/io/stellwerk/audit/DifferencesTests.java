package io.stellwerk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DifferencesTests {

    private final Differences differences = new Differences(new JsonMapper());

    @Test
    void onlyValuesThatChangedAreShown() {
        assertThat(of("{\"name\":\"Support\",\"parent\":\"Sales\"}", "{\"name\":\"Support\",\"parent\":\"Service\"}"))
                .containsExactly(new Difference("parent", "Sales", "Service"));
    }

    @Test
    void whatIsNewOrGoneIsBlankOnTheOtherSide() {
        assertThat(of("{\"old\":1}", "{\"fresh\":true}"))
                .containsExactly(new Difference("old", "1", ""), new Difference("fresh", "", "true"));
        assertThat(of("{\"reason\":\"lunch\"}", "{\"reason\":null}"))
                .containsExactly(new Difference("reason", "lunch", ""));
    }

    @Test
    void aFieldWithinAFieldKeepsItsWayAndAListReadsAsOne() {
        assertThat(of("{\"pool\":{\"users\":[\"Anna\"]}}", "{\"pool\":{\"users\":[\"Anna\",\"Ben\"]}}"))
                .containsExactly(new Difference("pool.users", "Anna", "Anna, Ben"));
    }

    @Test
    void anEntryWithoutValuesHasNoDifferences() {
        assertThat(differences.of(entry(Optional.empty(), Optional.empty()))).isEmpty();
    }

    private List<Difference> of(String before, String after) {
        return differences.of(entry(Optional.of(before), Optional.of(after)));
    }

    private static AuditEntry entry(Optional<String> before, Optional<String> after) {
        return new AuditEntry(
                1, Instant.EPOCH, Optional.empty(), AuditCategory.PEOPLE, "team-changed", "Support", before, after);
    }
}
