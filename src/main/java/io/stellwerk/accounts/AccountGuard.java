package io.stellwerk.accounts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Lets changes of roles and accounts through one after the other, because the rule that one super admin must stay looks
 * at all of them. A write, not only a lock: two nodes of a Galera cluster notice only writes of each other.
 */
@Repository
class AccountGuard {

    private final JdbcClient jdbc;

    AccountGuard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for others; what is read afterwards in this transaction stays true until its end. */
    void pass() {
        jdbc.sql("UPDATE account_guard SET passed = passed + 1 WHERE id = 1").update();
    }
}
