package io.stellwerk.base;

import java.lang.reflect.Method;
import org.springframework.resilience.retry.MethodRetryPredicate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Repeating makes sense only where the whole transaction is repeated. */
class OutermostTransaction implements MethodRetryPredicate {

    @Override
    public boolean shouldRetry(Method method, Throwable throwable) {
        return !TransactionSynchronizationManager.isActualTransactionActive();
    }
}
