package io.trellis.planner.engine;

import io.trellis.planner.Cohort;
import io.trellis.planner.Plan;
import io.trellis.planner.StageProof;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A plan with its certificate, read back: what it gives, what its stages keep, and what its prices prove. */
final class Proven {

    final Problem problem;
    final List<Path> plan = new ArrayList<>();
    final List<Frozen> stages = new ArrayList<>();

    private final Levels levels;
    private final List<Prices> prices = new ArrayList<>();
    private final @Nullable Bound[] bounds;
    /** Stages before this one are proven by prices. */
    final int open;

    Proven(Cohort cohort, Plan known) {
        problem = new Problem(cohort);
        for (var person : problem.people) {
            var slots = Arrays.asList(person.slots);
            var held = known.bundle(cohort, person.associate.id()).slots();
            plan.add(new Path(person, held.stream().mapToInt(slots::indexOf).toArray()));
        }
        levels = Levels.reached(known.policy(), plan);
        Map<String, Integer> rows = new HashMap<>();
        problem.rows.forEach(row -> rows.put(row.id(), rows.size()));
        int proven = 0;
        for (var proof : known.certificate().stages()) {
            add(proof, rows, cohort);
            proven += proof.kind() == StageProof.Kind.PRICE && proven == stages.size() - 1 ? 1 : 0;
        }
        open = proven;
        bounds = new Bound[stages.size()];
    }

    private void add(StageProof proof, Map<String, Integer> numbers, Cohort cohort) {
        var rows = new long[problem.rows.size()];
        proof.prices().forEach((row, price) -> rows[Objects.requireNonNull(numbers.get(row))] = price);
        var multipliers = new long[stages.size()];
        proof.multipliers().forEach((stage, weight) -> multipliers[stage] = weight);
        var criterion = Criterion.named(proof.name());
        var earlier = stages.stream().map(Frozen::criterion).toList();
        prices.add(new Prices(proof.den(), criterion, rows, earlier, multipliers));
        var published = criterion instanceof Criterion.Changes ? cohort.published() : null;
        stages.add(new Frozen(criterion, proof.value(), published == null ? 0 : published.allowance()));
    }

    /** What plans that keep the stages before a stage may have. */
    Levels levels(int stage) {
        var criterion = stages.get(stage).criterion();
        return criterion.comesBeforeLevels() ? Levels.ANY : levels;
    }

    Bound bound(int stage) {
        var bound = bounds[stage];
        if (bound == null) {
            bound = Bound.of(problem, prices.get(stage), stages.subList(0, stage), levels(stage));
            bounds[stage] = bound;
        }
        return bound;
    }

    /** What paths may lose against everybody's best in a plan that keeps the stages before and misses so much here. */
    long slack(int stage, long missing) {
        return bound(stage).slack(stages.get(stage).least() - missing);
    }

    /** What a path loses of what its person's best one is worth. */
    long loss(int stage, Path path) {
        return bound(stage).loss(path);
    }
}
