package io.stellwerk.base;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.scheduling.annotation.Async;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Listens to an event of a committed transaction, in another thread, kept in the event registry until the method
 * returned. It runs at least once, so what it calls is idempotent and opens its own {@link Retried} transaction.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Async
@TransactionalEventListener
public @interface Afterwards {}
