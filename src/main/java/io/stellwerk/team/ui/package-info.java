/** Screens about availability and teams. */
@NamedInterface("ui")
@NullMarked
package io.stellwerk.team.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
