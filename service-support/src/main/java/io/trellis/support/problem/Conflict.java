package io.trellis.support.problem;

/** What is there already does not allow it: a uniqueness or a state. Answered with 409. */
public class Conflict extends RuntimeException {
    private final String type;

    public Conflict(String kebab, String detail) {
        super(detail);
        this.type = kebab;
    }

    public String type() {
        return type;
    }
}
