/** What every module needs: values, the clock, retried transactions, blobs, wake-ups and the embedded database. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.stellwerk.base;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
