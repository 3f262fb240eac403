/** People who work with Stellwerk: accounts, presets, permissions and login. */
@ApplicationModule(allowedDependencies = {"base", "base :: ui"})
@NullMarked
package io.stellwerk.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
