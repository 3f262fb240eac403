@NullMarked
package io.stellwerk.accounts;

import org.jspecify.annotations.NullMarked;
