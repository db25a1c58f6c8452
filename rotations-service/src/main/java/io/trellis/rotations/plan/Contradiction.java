package io.trellis.rotations.plan;

import io.trellis.planner.Cohort;
import io.trellis.planner.Outcome;
import io.trellis.planner.rule.Row;
import io.trellis.planner.rule.Rules;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why no plan keeps every rule, as far as the solver saw it; people are counted, not named. */
public final class Contradiction {

    private Contradiction() {}

    public static String words(Cohort cohort, Outcome.Infeasible infeasible) {
        var people = infeasible.associates().isEmpty()
                ? Stream.<String>empty()
                : Stream.of("%d people have no path that keeps every rule"
                        .formatted(infeasible.associates().size()));
        var rows = Rules.of(cohort).rows().stream()
                .filter(row -> infeasible.rows().contains(row.id()))
                .map(Row::sentence);
        var reasons = Stream.concat(people, rows).collect(Collectors.joining("; "));
        return reasons.isEmpty() ? "There are not enough seats for everybody." : reasons + ".";
    }
}
