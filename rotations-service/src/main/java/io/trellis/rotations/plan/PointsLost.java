package io.trellis.rotations.plan;

import io.trellis.planner.Associate;
import io.trellis.planner.Bundle;
import io.trellis.planner.Cohort;
import io.trellis.planner.rule.Rules;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** What a plan costs each person: the sum of the ranks they got minus the smallest they could have had alone. */
final class PointsLost {

    private PointsLost() {}

    static SortedMap<String, Long> in(Cohort cohort, io.trellis.planner.Plan plan) {
        var rules = Rules.of(cohort);
        var lost = new TreeMap<String, Long>();
        for (var associate : cohort.associates()) {
            var got = points(associate, plan.bundle(cohort, associate.id()));
            lost.put(associate.id(), got - best(rules, associate) + associate.credit());
        }
        return lost;
    }

    private static long best(Rules rules, Associate associate) {
        var best = new AtomicLong(Long.MAX_VALUE);
        rules.forEachBundle(
                associate, bundle -> best.accumulateAndGet(points(associate, bundle), Math::min));
        return best.get();
    }

    private static long points(Associate associate, Bundle bundle) {
        return bundle.slots().stream().mapToInt(associate::rank).sum();
    }
}
