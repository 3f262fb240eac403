/** The frame around every screen: header, rail, settings, login, first-run set-up and error pages. */
@ApplicationModule
@NullMarked
package io.stellwerk.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
