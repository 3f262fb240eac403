/** Tests of Stellwerk as a whole. */
@NullMarked
package io.stellwerk;

import org.jspecify.annotations.NullMarked;
