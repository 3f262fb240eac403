/** Who can take tickets: seats, teams and availability. */
@ApplicationModule(allowedDependencies = {"base", "base :: ui", "accounts", "accounts :: ui", "audit"})
@NullMarked
package io.stellwerk.team;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
