/** Screens about availability and teams. */
@NullMarked
package io.stellwerk.team.ui;

import org.jspecify.annotations.NullMarked;
