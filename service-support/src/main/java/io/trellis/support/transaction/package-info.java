/** Transactions that survive what the server asks to be repeated. */
@NullMarked
package io.trellis.support.transaction;

import org.jspecify.annotations.NullMarked;
