package io.trellis.planner.highs;

/** A call into HiGHS answered with an error: the model or the library is broken, not the input of a person. */
public final class HighsFailed extends RuntimeException {

    HighsFailed(String message) {
        super(message);
    }

    HighsFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
