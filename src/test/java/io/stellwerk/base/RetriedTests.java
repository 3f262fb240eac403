package io.stellwerk.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stellwerk.StellwerkTest;
import io.stellwerk.Together;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens when the database gives up a transaction, with a true deadlock of InnoDB. */
class RetriedTests extends StellwerkTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    AutowireCapableBeanFactory beans;

    @BeforeEach
    void twoTracks() {
        jdbc.sql("CREATE TABLE deadlock_track (id INT PRIMARY KEY, trains INT NOT NULL) ENGINE = InnoDB")
                .update();
        jdbc.sql("INSERT INTO deadlock_track VALUES (1, 0), (2, 0)").update();
    }

    @AfterEach
    void noTracks() {
        jdbc.sql("DROP TABLE deadlock_track").update();
    }

    @Test
    void aTransactionThatTheDatabaseGaveUpIsRepeated() throws InterruptedException {
        var crossing = asBean(new Crossing(jdbc));

        Together.call(List.<Callable<Integer>>of(() -> crossing.pass(1, 2), () -> crossing.pass(2, 1)));

        assertThat(crossing.attempts()).isEqualTo(3);
        assertThat(trains()).containsExactly(2, 2);
    }

    @Test
    void onlyTheOutermostTransactionIsRepeated() {
        var inner = asBean(new Stubborn(2, new CannotAcquireLockException("on purpose")));
        var outer = asBean(new Around(inner));

        outer.call();

        assertThat(inner.attempts()).isEqualTo(3);
        assertThat(outer.attempts()).isEqualTo(3);
    }

    @Test
    void anInnerOneIsNotRepeatedInsideATransactionThatIsNot() {
        var inner = asBean(new Stubborn(1, new CannotAcquireLockException("on purpose")));

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> inner.call()))
                .isInstanceOf(CannotAcquireLockException.class);
        assertThat(inner.attempts()).isEqualTo(1);
    }

    @Test
    void whatWouldFailAgainIsNotRepeated() {
        var service = asBean(new Stubborn(1, new DuplicateKeyException("on purpose")));

        assertThatThrownBy(service::call).isInstanceOf(DuplicateKeyException.class);
        assertThat(service.attempts()).isEqualTo(1);
    }

    private List<Integer> trains() {
        return jdbc.sql("SELECT trains FROM deadlock_track ORDER BY id")
                .query(Integer.class)
                .list();
    }

    /** With everything that Spring puts around a bean. */
    @SuppressWarnings("unchecked")
    private <T> T asBean(T service) {
        return (T) beans.initializeBean(service, service.getClass().getName());
    }
}
