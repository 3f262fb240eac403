/** Email: a receiver for incoming mail, threads, and an outbox that keeps trying. */
@NamedInterface("email")
@NullMarked
package io.stellwerk.channels.email;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
