/** The main job once more, with Vaadin TestBench. */
@NullMarked
package io.stellwerk.testbench;

import org.jspecify.annotations.NullMarked;
