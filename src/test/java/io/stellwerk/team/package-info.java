/** Tests of people, availability and capacity. */
@NullMarked
package io.stellwerk.team;

import org.jspecify.annotations.NullMarked;
