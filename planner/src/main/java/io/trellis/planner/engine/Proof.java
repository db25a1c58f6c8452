package io.trellis.planner.engine;

import io.trellis.planner.Certificate;
import io.trellis.planner.Plan;
import io.trellis.planner.Policy;
import io.trellis.planner.StageProof;
import io.trellis.planner.files.Fingerprint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Writes the certificate: every stage is judged anew by the final plan, so that a stage an early plan left open may
 * still be closed, and prices are given over the smallest denominator that proves as much.
 */
final class Proof {

    private static final long[] DENOMINATORS = {1, 2, 3, 4, 6, 12, 60};
    private static final double NEARLY_WHOLE = 1e-3;

    private final Problem problem;
    private final Policy policy;
    private final Stages stages;
    private final List<Frozen> kept = new ArrayList<>();

    Proof(Problem problem, Policy policy, Stages stages) {
        this.problem = problem;
        this.policy = policy;
        this.stages = stages;
        for (var stage : stages.frozen()) {
            long reached = problem.value(stage.criterion(), stages.plan());
            kept.add(new Frozen(stage.criterion(), Math.max(stage.value(), reached), stage.allowance()));
        }
    }

    Plan plan() {
        SortedMap<String, List<String>> assignments = new TreeMap<>();
        for (var path : stages.plan()) {
            if (path.choices().length > 0) {
                assignments.put(path.person().associate.id(), path.bundle().ids());
            }
        }
        var proofs = IntStream.range(0, kept.size()).mapToObj(this::stage).toList();
        return new Plan(
                assignments,
                new Certificate(
                        Certificate.FORMAT,
                        Fingerprint.of(problem.cohort),
                        Fingerprint.of(assignments),
                        policy,
                        proofs));
    }

    private StageProof stage(int position) {
        var stage = kept.get(position);
        var bound = simplest(position);
        var prices = new TreeMap<String, Long>();
        for (int r = 0; r < bound.prices().rows().length; r++) {
            if (bound.prices().rows()[r] != 0) {
                prices.put(problem.rows.get(r).id(), bound.prices().rows()[r]);
            }
        }
        var multipliers = new TreeMap<Integer, Long>();
        for (int s = 0; s < bound.prices().multipliers().length; s++) {
            if (bound.prices().multipliers()[s] != 0) {
                multipliers.put(s, bound.prices().multipliers()[s]);
            }
        }
        return new StageProof(
                stage.criterion().name(),
                stage.value(),
                bound.value(),
                bound.prices().den(),
                prices,
                multipliers,
                bound.value() == stage.value() ? StageProof.Kind.PRICE : StageProof.Kind.SEARCH);
    }

    private Bound simplest(int position) {
        var earlier = kept.subList(0, position);
        var exact = again(stages.bounds().get(position), earlier);
        var none = bound(Prices.none(kept.get(position).criterion(), problem.rows.size()), earlier);
        if (none.value() <= exact.value()) {
            return none;
        }
        for (long den : DENOMINATORS) {
            if (nearlyWhole(exact.prices(), den)) {
                var rounded = bound(rounded(exact.prices(), den), earlier);
                if (rounded.value() <= exact.value()) {
                    return rounded;
                }
            }
        }
        return exact;
    }

    private Bound again(Bound bound, List<Frozen> earlier) {
        return bound.levels().equals(levels(bound.prices()))
                ? bound.after(problem, earlier)
                : bound(bound.prices(), earlier);
    }

    private Bound bound(Prices prices, List<Frozen> earlier) {
        return Bound.of(problem, prices, earlier, levels(prices));
    }

    private Levels levels(Prices prices) {
        return prices.objective().comesBeforeLevels() ? Levels.ANY : stages.levels();
    }

    private static boolean nearlyWhole(Prices prices, long den) {
        return LongStream.concat(Arrays.stream(prices.rows()), Arrays.stream(prices.multipliers()))
                .mapToDouble(price -> (double) price * den / prices.den())
                .allMatch(scaled -> Math.abs(scaled - Math.rint(scaled)) < NEARLY_WHOLE);
    }

    private static Prices rounded(Prices prices, long den) {
        return new Prices(
                den,
                prices.objective(),
                scaled(prices.rows(), den, prices.den()),
                prices.earlier(),
                scaled(prices.multipliers(), den, prices.den()));
    }

    private static long[] scaled(long[] values, long den, long old) {
        return Arrays.stream(values)
                .map(value -> Math.round((double) value * den / old))
                .toArray();
    }
}
