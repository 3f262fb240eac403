/** The ways in and out: channel accounts, intake of what arrives, delivery of what leaves. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base :: ui",
            "accounts",
            "audit",
            "team",
            "team :: ui",
            "contacts",
            "tickets",
            "routing"
        })
@NullMarked
package io.stellwerk.channels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
