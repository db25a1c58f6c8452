package io.trellis.support.event;

import org.jspecify.annotations.Nullable;

/** A message that no retry makes readable; it is set aside at once. */
public final class MalformedEvent extends RuntimeException {
    MalformedEvent(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
