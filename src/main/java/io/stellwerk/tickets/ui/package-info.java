/** Settings screens about tickets, and what tickets look like anywhere. */
@NamedInterface("ui")
@NullMarked
package io.stellwerk.tickets.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
