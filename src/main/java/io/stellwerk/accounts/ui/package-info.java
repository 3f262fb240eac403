/** Screens about one's own account and about people. */
@NamedInterface("ui")
@NullMarked
package io.stellwerk.accounts.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
