/** Stellwerk: a help desk in which every message reaches the right person and says why. */
@NullMarked
package io.stellwerk;

import org.jspecify.annotations.NullMarked;
