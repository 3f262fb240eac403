package io.stellwerk.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import io.stellwerk.SecondNode;
import io.stellwerk.StellwerkTest;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jgroups.Address;
import org.jgroups.JChannel;
import org.jgroups.MergeView;
import org.jgroups.View;
import org.jgroups.util.UUID;
import org.jgroups.util.Util;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens on one node of a cluster wakes the screens of the others. */
class ClusterWakeUpsTests extends StellwerkTest {

    private static final ClusterSettings LOOPBACK = new ClusterSettings("127.0.0.1", 0);

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcConnectionDetails connection;

    @Autowired
    Environment environment;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transaction;

    private final Topic topic = new Topic("test " + UUID.randomUUID());
    private final List<AutoCloseable> running = new ArrayList<>();

    @AfterEach
    void stop() throws Exception {
        for (var node : running) {
            node.close();
        }
    }

    @Test
    void whatHappensOnOneNodeWakesTheOthersAndItself() {
        var here = node("key");
        var there = node("key");
        var heardHere = heard(here, topic);
        var heardThere = heard(there, topic);

        here.wake(topic);

        await().until(() -> heardThere.size() == 1);
        assertThat(heardHere).hasSize(1);
    }

    @Test
    void whatIsTakenBackWakesNobody() {
        var here = node("key");
        var there = node("key");
        var takenBack = new Topic("taken back " + UUID.randomUUID());
        var heardOfNothing = heard(there, takenBack);
        var heard = heard(there, topic);

        transaction.executeWithoutResult(change -> {
            here.wake(takenBack);
            change.setRollbackOnly();
        });
        here.wake(topic);

        await().until(() -> !heard.isEmpty());
        assertThat(heardOfNothing).isEmpty();
    }

    @Test
    void thousandsOfTopicsArriveAll() {
        var here = node("key");
        var there = node("key");
        var topics = new ArrayList<List<Topic>>();
        for (var number = 0; number < 5_000; number++) {
            topics.add(heard(there, Topic.of(topic.name(), number)));
        }

        for (var number = 0; number < 5_000; number++) {
            here.wake(Topic.of(topic.name(), number));
        }

        await().untilAsserted(() -> assertThat(topics).noneMatch(List::isEmpty));
    }

    @Test
    void whoDoesNotKnowTheSecretKeyHearsNothing() {
        var here = node("key");
        var there = node("key");
        var stranger = node("another key");
        var heard = heard(there, topic);
        var heardByTheStranger = heard(stranger, topic);

        here.wake(topic);

        await().until(() -> !heard.isEmpty());
        assertThat(heardByTheStranger).isEmpty();
    }

    @Test
    void nodesThatMeetAgainReadEverythingAnew() {
        var here = node("key");
        var heard = heard(here, topic);
        var view = new View(anybody(), 1, List.of(anybody()));

        here.viewAccepted(view);
        assertThat(heard).isEmpty();
        here.viewAccepted(new MergeView(view.getViewId(), view.getMembers(), List.of(view)));

        assertThat(heard).hasSize(1);
    }

    @Test
    void aKilledNodeLeavesNothingThatKeepsTheNextFromStarting() {
        jdbc.sql("INSERT INTO cluster_node VALUES (?, 'killed', 'stellwerk', '127.0.0.1:1', TRUE)")
                .param(Util.addressToString(anybody()))
                .update();

        var here = node("key");
        var there = node("key");
        var heard = heard(there, topic);
        here.wake(topic);

        await().until(() -> !heard.isEmpty());
        await().until(() -> jdbc.sql("SELECT COUNT(*) FROM cluster_node WHERE name = 'killed'")
                        .query(Integer.class)
                        .single()
                == 0);
    }

    @Test
    void anAddressOfAnotherMachineIsRefusedInWords() {
        var elsewhere = new ClusterSettings("192.0.2.1", 0);

        assertThatIllegalStateException()
                .isThrownBy(() -> ClusterChannel.of(elsewhere, database, secrets("key")))
                .havingCause()
                .withMessage("stellwerk.cluster.bind-address: this machine has no address 192.0.2.1");
    }

    @Test
    void twoApplicationsFindEachOtherByTheirSettings() {
        var here = application();
        var there = application();
        var heard = heard(there, topic);

        here.wake(topic);

        await().until(() -> !heard.isEmpty());
    }

    private WakeUps application() {
        var node = new SecondNode(
                connection,
                environment,
                clock,
                "--stellwerk.cluster.bind-address=127.0.0.1",
                "--stellwerk.cluster.port=0");
        running.add(node);
        return node.bean(WakeUps.class);
    }

    private ClusterWakeUps node(String key) {
        JChannel channel = ClusterChannel.of(LOOPBACK, database, secrets(key));
        var node = new ClusterWakeUps(new LocalWakeUps(), channel);
        running.add(node);
        return node;
    }

    private static Secrets secrets(String key) {
        return new Secrets(key, Path.of("unused"));
    }

    private static List<Topic> heard(WakeUps node, Topic topic) {
        var heard = new CopyOnWriteArrayList<Topic>();
        var unused = node.watch(topic, () -> heard.add(topic));
        return heard;
    }

    private static Address anybody() {
        return UUID.randomUUID();
    }
}
