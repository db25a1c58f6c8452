package io.trellis.rotations.rule;

import java.util.List;

/** Everything that rules found, never only the first. */
public class InputRefused extends RuntimeException {

    private final transient List<Finding> findings;

    public InputRefused(List<Finding> findings) {
        super(findings.toString());
        this.findings = List.copyOf(findings);
    }

    public static void ifAny(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new InputRefused(findings);
        }
    }

    public List<Finding> findings() {
        return findings;
    }
}
