/** Tests of email. */
@NullMarked
package io.stellwerk.channels.email;

import org.jspecify.annotations.NullMarked;
