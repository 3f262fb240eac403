/** The screen of the audit log. */
@NullMarked
package io.stellwerk.audit.ui;

import org.jspecify.annotations.NullMarked;
