/** Points at which the sample can be made to die, seen from outside: the commands and messages that pass by. */
@NullMarked
package io.trellis.support.sample.crash;

import org.jspecify.annotations.NullMarked;
