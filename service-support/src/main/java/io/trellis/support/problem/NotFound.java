package io.trellis.support.problem;

/** There is no such thing, or it is not yours to see. Answered with 404. */
public class NotFound extends RuntimeException {
    /** @param what a noun without identifiers, e.g. {@code "application"} */
    public NotFound(String what) {
        super("There is no such %s.".formatted(what));
    }
}
