/** The append-only log of who or what changed which setting, signed in, or decided. */
@ApplicationModule(allowedDependencies = {"base", "base :: ui", "accounts"})
@NullMarked
package io.stellwerk.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
