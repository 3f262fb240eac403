/** Measures, and asserts nothing; see docs/benchmarks.md. */
@NullMarked
package io.stellwerk.benchmarks;

import org.jspecify.annotations.NullMarked;
