@NullMarked
package io.stellwerk.shell;

import org.jspecify.annotations.NullMarked;
