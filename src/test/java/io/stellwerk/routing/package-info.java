/** Tests of routing. */
@NullMarked
package io.stellwerk.routing;

import org.jspecify.annotations.NullMarked;
