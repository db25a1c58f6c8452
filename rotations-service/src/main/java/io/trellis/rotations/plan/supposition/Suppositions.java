package io.trellis.rotations.plan.supposition;

import io.trellis.planner.Cohort;
import io.trellis.planner.files.CohortCheck;
import io.trellis.rotations.rule.Finding;
import io.trellis.rotations.rule.InputRefused;
import java.util.ArrayList;
import java.util.List;

/** Several suppositions at once, each made in the cohort that those before it leave. */
public final class Suppositions {

    private Suppositions() {}

    /** @throws InputRefused with everything that cannot be, by position */
    public static Cohort in(Cohort cohort, List<Supposition> suppositions) {
        var findings = new ArrayList<Finding>();
        var supposed = cohort;
        for (var i = 0; i < suppositions.size(); i++) {
            try {
                supposed = suppositions.get(i).in(supposed);
            } catch (CannotBe cannotBe) {
                findings.add(new Finding("/changes/%d/%s".formatted(i, cannotBe.field()), cannotBe.reason()));
            }
        }
        InputRefused.ifAny(findings);
        InputRefused.ifAny(CohortCheck.findings(supposed).stream()
                .map(finding -> new Finding("/changes", finding.message()))
                .toList());
        return supposed;
    }

    /**
     * Changes that were decided some time ago. What cannot be made any more is left out: it has come about for real, or
     * what it is about is gone.
     */
    public static Cohort decided(Cohort cohort, List<Change> changes) {
        var changed = cohort;
        for (var change : changes) {
            try {
                changed = change.supposition().in(changed);
            } catch (CannotBe _) {
                continue;
            }
        }
        return changed;
    }
}
