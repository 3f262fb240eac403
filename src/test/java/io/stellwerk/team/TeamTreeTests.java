package io.stellwerk.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TeamTreeTests {

    private static final TeamId SERVICE = new TeamId(1);
    private static final TeamId SUPPORT = new TeamId(2);
    private static final TeamId NIGHTS = new TeamId(3);
    private static final TeamId SALES = new TeamId(4);

    private final TeamTree tree = new TeamTree(Map.of(SUPPORT, SERVICE, NIGHTS, SUPPORT));

    @Test
    void aTeamSeesItselfAndAllBelowIt() {
        assertThat(tree.withAllBelow(List.of(SERVICE))).containsExactlyInAnyOrder(SERVICE, SUPPORT, NIGHTS);
        assertThat(tree.withAllBelow(List.of(SUPPORT, SALES))).containsExactlyInAnyOrder(SUPPORT, NIGHTS, SALES);
        assertThat(tree.withAllBelow(List.of())).isEmpty();
    }

    @Test
    void aTeamMayNotStandAboveItself() {
        assertThat(tree.circle(SERVICE, NIGHTS)).contains(List.of(SERVICE, SUPPORT, NIGHTS));
        assertThat(tree.circle(SERVICE, SERVICE)).contains(List.of(SERVICE));
        assertThat(tree.circle(NIGHTS, SALES)).isEmpty();
    }

    @Test
    void aTreeThatIsACircleAlreadyIsWalkedOnce() {
        var broken = new TeamTree(Map.of(SUPPORT, SERVICE, SERVICE, SUPPORT));

        assertThat(broken.withAllBelow(List.of(SUPPORT))).containsExactlyInAnyOrder(SERVICE, SUPPORT);
        assertThat(broken.circle(SALES, SUPPORT)).isEmpty();
    }
}
