package io.trellis.support.problem;

/** The edit was made against an older revision. Answered with 412 and the current revision. */
public class StaleRevision extends RuntimeException {
    private final long current;

    public StaleRevision(long current) {
        super("This was changed in the meantime; the current revision is %d.".formatted(current));
        this.current = current;
    }

    public long current() {
        return current;
    }
}
