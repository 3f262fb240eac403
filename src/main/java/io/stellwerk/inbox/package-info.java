/** The agents' workspace: the help desk with its views, lists and tickets. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base :: ui",
            "accounts",
            "team",
            "contacts",
            "tickets",
            "tickets :: ui",
            "routing",
            "channels",
            "channels :: email"
        })
@NullMarked
package io.stellwerk.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
