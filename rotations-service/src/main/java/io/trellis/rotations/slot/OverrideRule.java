package io.trellis.rotations.slot;

import io.trellis.support.problem.RuleRefused;
import io.trellis.support.security.Actor;

/** Row 5: only a coordinator records why an unusual length is right. */
final class OverrideRule {

    private OverrideRule() {}

    static void check(Pitch pitch, Actor actor) {
        if (pitch.lengthOverride() != null && !actor.is("coordinator")) {
            throw new RuleRefused("override-needs-coordinator", "Only a coordinator can allow an unusual length.");
        }
    }
}
