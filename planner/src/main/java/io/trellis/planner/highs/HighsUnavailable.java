package io.trellis.planner.highs;

/** The native library cannot be used on this machine; the message says why in one line. */
public final class HighsUnavailable extends RuntimeException {

    HighsUnavailable(String reason) {
        super(reason);
    }

    HighsUnavailable(String reason, Throwable cause) {
        super(reason, cause);
    }
}
