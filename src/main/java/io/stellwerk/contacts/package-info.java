/** The people who write to us. */
@ApplicationModule(allowedDependencies = {"base", "base :: ui", "accounts", "audit"})
@NullMarked
package io.stellwerk.contacts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
