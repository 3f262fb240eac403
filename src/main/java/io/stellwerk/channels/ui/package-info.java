/** Screens about channels. */
@NullMarked
package io.stellwerk.channels.ui;

import org.jspecify.annotations.NullMarked;
