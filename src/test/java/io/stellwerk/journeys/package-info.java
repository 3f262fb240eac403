/** Journeys through the running application in a real browser. */
@NullMarked
package io.stellwerk.journeys;

import org.jspecify.annotations.NullMarked;
