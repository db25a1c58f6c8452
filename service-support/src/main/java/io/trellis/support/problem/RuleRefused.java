package io.trellis.support.problem;

/** A rule of the program says no, with its reason. Answered with 422. */
public class RuleRefused extends RuntimeException {
    private final String type;

    public RuleRefused(String kebab, String reason) {
        super(reason);
        this.type = kebab;
    }

    public String type() {
        return type;
    }
}
