package io.trellis.planner.verify;

import io.trellis.planner.Associate;
import io.trellis.planner.Certificate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Plan;
import io.trellis.planner.Policy;
import io.trellis.planner.Slot;
import io.trellis.planner.StageProof;
import io.trellis.planner.verify.Paths.Worth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongUnaryOperator;

/** What the prices of a certificate prove about each stage, in exact integers; see {@link Certificate} for T. */
public final class Bounds {

    private final Ground ground;
    private final Cohort cohort;
    private final Certificate certificate;
    private final long allowance;
    private final Map<String, Paths> paths = new ConcurrentHashMap<>();
    private final Map<Integer, Pricing> pricings = new HashMap<>();
    private final Map<Integer, Long> spares = new HashMap<>();

    /** @param paths of everybody, as far as they are known */
    Bounds(Ground ground, Certificate certificate, Map<String, Paths> paths) {
        this.paths.putAll(paths);
        this.ground = ground;
        this.cohort = ground.cohort();
        this.certificate = certificate;
        this.allowance = cohort.published() == null ? 0 : cohort.published().allowance();
    }

    /** Bounds of a plan that was verified. */
    public static Bounds of(Cohort cohort, Plan plan) {
        return new Bounds(new Ground(cohort, plan, Map.of()), plan.certificate(), Map.of());
    }

    /** No plan that keeps the earlier stages has a higher value. */
    long of(int stage) {
        StageProof proof = certificate.stages().get(stage);
        if (proof.name().equals("blocking")) {
            return 0;
        }
        return Math.floorDiv(new Pricing(stage).total(), proof.den());
    }

    /**
     * The first stage that must get worse when a person is changed (pinned, for example), by prices alone. Empty when
     * prices show no loss.
     */
    public Optional<Loss> loss(Associate changed) {
        Associate before = cohort.associate(changed.id());
        Paths paths = new Paths(cohort, changed, true);
        for (int stage = 0; stage < certificate.stages().size(); stage++) {
            StageProof proof = certificate.stages().get(stage);
            if (proof.kind() == StageProof.Kind.PRICE && !proof.name().equals("blocking")) {
                Pricing pricing = pricings.computeIfAbsent(stage, Pricing::new);
                long spare = spares.computeIfAbsent(stage, _ -> pricing.total() - proof.value() * proof.den());
                OptionalLong after = pricing.best(changed, paths);
                long left = after.isEmpty()
                        ? -1
                        : spare
                                + after.getAsLong()
                                - pricing.best(before, own(before)).orElseThrow();
                if (left < 0) {
                    return Optional.of(new Loss(
                            stage, proof.name(), after.isEmpty() ? Long.MAX_VALUE : -Math.floorDiv(left, proof.den())));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * A stage that must get worse.
     *
     * @param by at least so much; {@link Long#MAX_VALUE} when no path of the person is left at all below the plan's
     *     worst level
     */
    public record Loss(int stage, String name, long by) {}

    private Paths own(Associate person) {
        return paths.computeIfAbsent(person.id(), _ -> new Paths(cohort, person, true));
    }

    /** One stage's objective and earlier stages' multipliers, less the prices. */
    private final class Pricing {

        private final StageProof proof;
        private final boolean levelled;
        private final Map<String, Long> weights = new TreeMap<>();
        /** What every person pays for a slot, and who pays for what besides. */
        private final Map<String, Long> common = new HashMap<>();

        private final List<Map.Entry<Row, Long>> own = new ArrayList<>();

        Pricing(int stage) {
            proof = certificate.stages().get(stage);
            levelled = !proof.name().equals("priority") && !proof.name().equals("changes");
            weights.put(proof.name(), proof.den());
            proof.multipliers()
                    .forEach((earlier, weight) ->
                            weights.put(certificate.stages().get(earlier).name(), weight));
            proof.prices().forEach((id, price) -> {
                Row row = Row.named(id, cohort);
                if (id.startsWith("seats:") || id.startsWith("priority:")) {
                    common.merge(id.substring(id.indexOf(':') + 1), price, Math::addExact);
                } else if (row.concerns() == null) {
                    Associate anybody = cohort.associates().getFirst();
                    for (Slot slot : cohort.slots()) {
                        long paid = Math.multiplyExact(price, row.of().applyAsLong(anybody, slot));
                        common.merge(slot.id(), paid, Math::addExact);
                    }
                } else {
                    own.add(Map.entry(row, price));
                }
            });
        }

        long total() {
            long sum = shortages();
            for (Map.Entry<String, Long> entry : proof.prices().entrySet()) {
                Row row = Row.named(entry.getKey(), cohort);
                long price = entry.getValue();
                sum = Math.addExact(sum, Math.multiplyExact(price, price > 0 ? row.hi() : row.lo()));
            }
            for (Map.Entry<Integer, Long> weight : proof.multipliers().entrySet()) {
                StageProof earlier = certificate.stages().get(weight.getKey());
                long kept = earlier.value() - (earlier.name().equals("changes") ? allowance : 0);
                sum = Math.subtractExact(sum, Math.multiplyExact(weight.getValue(), kept));
            }
            long[] best = cohort.associates().parallelStream()
                    .mapToLong(person -> best(person, own(person)).orElseThrow())
                    .toArray();
            for (long worth : best) {
                sum = Math.addExact(sum, worth);
            }
            return sum;
        }

        private long shortages() {
            long sum = 0;
            long shortage = weights.getOrDefault("priority", 0L);
            for (Slot slot : cohort.slots()) {
                long price = proof.prices().getOrDefault("priority:" + slot.id(), 0L);
                sum = Math.addExact(sum, slot.priority() * Math.max(0, -shortage - price));
            }
            return sum;
        }

        /** The most a path of this person is worth. */
        OptionalLong best(Associate person, Paths paths) {
            List<Map.Entry<Measure, Long>> measures = weights.entrySet().stream()
                    .map(weight -> Map.entry(new Measure(ground, weight.getKey(), person), weight.getValue()))
                    .toList();
            List<Map.Entry<Row, Long>> paid = own.stream()
                    .filter(row ->
                            Objects.requireNonNull(row.getKey().concerns()).test(person))
                    .toList();
            LongUnaryOperator points = weights.keySet().stream().noneMatch(Measure::countsPoints)
                    ? null
                    : sum -> measures.stream()
                            .mapToLong(measure ->
                                    measure.getValue() * measure.getKey().points(sum))
                            .sum();
            Worth worth = new Worth(
                    (slot, rank) -> slotWorth(person, slot, rank, measures, paid),
                    points,
                    measures.stream()
                            .mapToLong(measure ->
                                    measure.getValue() * measure.getKey().axis())
                            .sum(),
                    levelled && certificate.policy() == Policy.FAIREST ? ground.mostPoints(person) : Long.MAX_VALUE,
                    levelled && certificate.policy() == Policy.GENEROUS ? ground.worstRank() : Integer.MAX_VALUE);
            return paths.best(worth);
        }

        private long slotWorth(
                Associate person,
                Slot slot,
                int rank,
                List<Map.Entry<Measure, Long>> measures,
                List<Map.Entry<Row, Long>> paid) {
            long sum = -common.getOrDefault(slot.id(), 0L);
            for (Map.Entry<Row, Long> row : paid) {
                sum -= row.getValue() * row.getKey().of().applyAsLong(person, slot);
            }
            for (Map.Entry<Measure, Long> measure : measures) {
                sum += measure.getValue() * measure.getKey().slot(slot, rank);
            }
            return sum;
        }
    }
}
