/** Decides who gets a ticket, by rules that admins set, and remembers why. */
@ApplicationModule(allowedDependencies = {"base", "base :: ui", "accounts", "audit", "team", "contacts", "tickets"})
@NullMarked
package io.stellwerk.routing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
