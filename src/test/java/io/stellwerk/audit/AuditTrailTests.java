package io.stellwerk.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stellwerk.ActingAs;
import io.stellwerk.Crews;
import io.stellwerk.StellwerkTest;
import io.stellwerk.accounts.BuiltInPreset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Taking the log away as a file. */
class AuditTrailTests extends StellwerkTest {

    private static final String SUPER_ADMIN = "superadmin@demo.example";

    @Autowired
    AuditTrail trail;

    @Autowired
    AuditLog log;

    @Autowired
    ActingAs acting;

    @Autowired
    Crews crews;

    private final String word = "trail" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aCancelledDownloadIsWrittenDownWithItsWholeFilter() {
        var agent = crews.hireOne(BuiltInPreset.AGENT);
        log.record(AuditRecord.by(agent.id(), AuditCategory.PEOPLE, "team-joined", word));
        var from = Instant.parse("2026-01-01T00:00:00Z");
        var search = new AuditSearch(
                word,
                Optional.of(AuditCategory.PEOPLE),
                Optional.of("team-joined"),
                Optional.of(agent.id()),
                Optional.of(from),
                Optional.empty());

        assertThatThrownBy(() -> acting.run(SUPER_ADMIN, () -> trail.export(search, AuditTrailTests::hangUp)))
                .hasMessage("The browser is gone");

        assertThat(exports())
                .singleElement()
                .satisfies(export -> assertThat(export.after().orElseThrow())
                        .contains(word, "PEOPLE", "team-joined", agent.name(), from.toString()));
    }

    @Test
    void whileAnEntryLeavesTheDatabaseIsNotHeld() {
        log.happened(AuditCategory.PEOPLE, "team-joined", word);
        var held = new ArrayList<Boolean>();

        acting.run(
                SUPER_ADMIN,
                () -> trail.export(
                        AuditSearch.EVERYTHING,
                        entry -> held.add(TransactionSynchronizationManager.isActualTransactionActive())));

        assertThat(held).isNotEmpty().doesNotContain(true);
    }

    private Iterable<AuditEntry> exports() {
        var all = new AuditSearch(
                word,
                Optional.of(AuditCategory.EXPORT),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return acting.call(SUPER_ADMIN, () -> trail.page(all, AuditPlace.START, 10))
                .entries();
    }

    private static void hangUp(AuditEntry entry) {
        throw new IllegalStateException("The browser is gone");
    }
}
