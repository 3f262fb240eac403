/** Components shared by all screens. */
@NamedInterface("ui")
@NullMarked
package io.stellwerk.base.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
