/**
 * Tickets with their messages, timeline, service levels, lists, counts and search, drafts and snippets, and changes of many at
 * once; the only writer of ownership.
 */
@ApplicationModule(allowedDependencies = {"base", "base :: ui", "accounts", "audit", "team", "team :: ui", "contacts"})
@NullMarked
package io.stellwerk.tickets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
