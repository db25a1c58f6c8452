/** What a service publishes and what it listens to. */
@NullMarked
package io.trellis.support.event;

import org.jspecify.annotations.NullMarked;
