package io.stellwerk.base;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.transaction.annotation.Transactional;

/**
 * One database transaction that is begun anew when the database gave it up: deadlock, lock wait, or a certification
 * failure of a Galera cluster. Only the outermost transaction is repeated, an inner one just fails with it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@Transactional(Retried.MANAGER)
@Retryable(
        includes = {PessimisticLockingFailureException.class, TransientDataAccessResourceException.class},
        predicate = OutermostTransaction.class,
        maxRetries = 8,
        delay = 10,
        jitter = 10,
        multiplier = 2,
        maxDelay = 500)
public @interface Retried {

    /** Named, as Spring else looks through the annotations of the class for a name, at each call. */
    String MANAGER = "transactionManager";
}
