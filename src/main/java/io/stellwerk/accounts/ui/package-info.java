/** Screens about one's own account and about people. */
@NullMarked
package io.stellwerk.accounts.ui;

import org.jspecify.annotations.NullMarked;
