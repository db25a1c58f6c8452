package io.trellis.gateway.limit;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The client sent more than it may; the service that was to read it is not to blame. */
public final class BodyTooLarge extends IOException {

    BodyTooLarge(long limit) {
        super("body over " + limit + " bytes");
    }

    /** The HTTP client wraps what its body source throws. */
    public static boolean caused(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLarge) {
                return true;
            }
        }
        return false;
    }
}
