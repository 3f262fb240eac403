package io.stellwerk.base;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.StellwerkTest;
import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.BuiltInPreset;
import io.stellwerk.accounts.Language;
import io.stellwerk.accounts.NewAccount;
import io.stellwerk.accounts.SystemUser;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Statements outside a transaction commit by themselves, those within one all or not at all, with JPA or without. */
class ConnectionsTests extends StellwerkTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcConnectionDetails database;

    private final String word = UUID.randomUUID().toString();

    @Test
    void aStatementOutsideATransactionCommitsByItself() {
        write();

        assertThat(autoCommits()).isTrue();
        assertThat(seenByOthers()).isEqualTo(1);
    }

    @Test
    void whatATransactionWroteIsSeenWhenItCommits() {
        transaction.executeWithoutResult(status -> {
            write();
            assertThat(autoCommits()).isFalse();
            assertThat(seenByOthers()).isZero();
        });

        assertThat(seenByOthers()).isEqualTo(1);
    }

    @Test
    void whatIsWrittenOnHearingOfACommitStaysToo() {
        transaction.executeWithoutResult(status -> AfterCommit.run(this::write));

        assertThat(seenByOthers()).isEqualTo(1);
    }

    @Test
    void whatIsWrittenOnHearingOfACommitDoesNotDependOnThatTransactionsWrites() {
        transaction.executeWithoutResult(status -> {
            write();
            AfterCommit.run(this::write);
        });

        assertThat(seenByOthers()).isEqualTo(2);
    }

    @Test
    void aTransactionThatIsGivenUpLeavesNothingBehindWhetherWrittenWithJpaOrWithout() {
        var email = EmailAddress.of(word + "@demo.example");
        transaction.executeWithoutResult(status -> {
            write();
            SystemUser.run(() -> accounts.create(
                    new NewAccount(email, "Nobody", "demo", BuiltInPreset.AGENT, Language.ENGLISH, ZoneOffset.UTC)));
            assertThat(jdbc.sql("SELECT COUNT(*) FROM user_account WHERE email = :email")
                            .param("email", email.value())
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
            status.setRollbackOnly();
        });

        assertThat(seenByOthers()).isZero();
        assertThat(accounts.findByEmail(email)).isEmpty();
    }

    @Test
    void aTransactionOnlyToReadReadsWhatOthersCommitted() {
        write();
        var reading = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        reading.setReadOnly(true);

        assertThat(reading.<Integer>execute(status -> count(jdbc))).isEqualTo(1);
        transaction.executeWithoutResult(status -> write());
        assertThat(seenByOthers()).isEqualTo(2);
    }

    private void write() {
        jdbc.sql("INSERT INTO routing_roll_call (at, content) VALUES (NOW(6), :word)")
                .param("word", word)
                .update();
    }

    private boolean autoCommits() {
        return jdbc.sql("SELECT @@autocommit").query(Boolean.class).single();
    }

    private int seenByOthers() {
        var elsewhere = new DriverManagerDataSource(
                database.getJdbcUrl(), String.valueOf(database.getUsername()), String.valueOf(database.getPassword()));
        return count(JdbcClient.create(elsewhere));
    }

    private int count(JdbcClient connection) {
        return connection
                .sql("SELECT COUNT(*) FROM routing_roll_call WHERE content = :word")
                .param("word", word)
                .query(Integer.class)
                .single();
    }
}
