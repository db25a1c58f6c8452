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
import java.util.OptionalLong;
import java.util.TreeMap;

/** What the prices of a certificate prove about each stage, in exact integers; see {@link Certificate} for T. */
public final class Bounds {

    private final Ground ground;
    private final Cohort cohort;
    private final Certificate certificate;
    private final long allowance;

    Bounds(Ground ground, Certificate certificate) {
        this.ground = ground;
        this.cohort = ground.cohort();
        this.certificate = certificate;
        this.allowance = cohort.published() == null ? 0 : cohort.published().allowance();
    }

    /** Bounds of a plan that was verified. */
    public static Bounds of(Cohort cohort, Plan plan) {
        return new Bounds(new Ground(cohort, plan), plan.certificate());
    }

    /** No plan that keeps the earlier stages has a higher value. */
    long of(int stage) {
        StageProof proof = certificate.stages().get(stage);
        if (proof.name().equals("blocking")) {
            return 0;
        }
        Pricing pricing = new Pricing(stage);
        long total = pricing.constant();
        for (Associate person : cohort.associates()) {
            total = Math.addExact(total, pricing.best(person).orElseThrow());
        }
        return Math.floorDiv(total, proof.den());
    }

    /**
     * The first stage that must get worse when a person is changed (pinned, for example), by prices alone; the value is
     * the most that stage can still reach. Empty when prices do not show any loss.
     */
    public java.util.Optional<Loss> loss(Associate changed) {
        Associate before = cohort.associate(changed.id());
        for (int stage = 0; stage < certificate.stages().size(); stage++) {
            StageProof proof = certificate.stages().get(stage);
            if (proof.kind() == StageProof.Kind.PRICE && !proof.name().equals("blocking")) {
                Pricing pricing = new Pricing(stage);
                OptionalLong after = pricing.best(changed);
                long slack = Math.floorMod(total(pricing), proof.den());
                long worse = after.isEmpty()
                        ? Long.MIN_VALUE
                        : Math.floorDiv(
                                slack + after.getAsLong() - pricing.best(before).orElseThrow(), proof.den());
                if (worse < 0) {
                    return java.util.Optional.of(new Loss(proof, after.isEmpty(), worse));
                }
            }
        }
        return java.util.Optional.empty();
    }

    /** @param impossible whether no path is left below the plan's worst level */
    public record Loss(StageProof stage, boolean impossible, long by) {}

    private long total(Pricing pricing) {
        return pricing.constant()
                + cohort.associates().stream()
                        .mapToLong(person -> pricing.best(person).orElseThrow())
                        .sum();
    }

    /** One stage's objective and earlier stages' multipliers, less the prices. */
    private final class Pricing {

        private final StageProof proof;
        private final boolean own;
        private final Map<String, Long> weights = new TreeMap<>();
        private final Map<String, Long> seats = new HashMap<>();
        private final List<Map.Entry<Row, Long>> others = new ArrayList<>();

        Pricing(int stage) {
            proof = certificate.stages().get(stage);
            own = !proof.name().equals("priority") && !proof.name().equals("changes");
            weights.put(proof.name(), proof.den());
            proof.multipliers()
                    .forEach((earlier, weight) ->
                            weights.put(certificate.stages().get(earlier).name(), weight));
            proof.prices().forEach((id, price) -> {
                if (id.startsWith("seats:") || id.startsWith("priority:")) {
                    seats.merge(id.substring(id.indexOf(':') + 1), price, Math::addExact);
                } else {
                    others.add(Map.entry(Row.named(id, cohort), price));
                }
            });
        }

        /** All of T that is not about people. */
        long constant() {
            long sum = 0;
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
            long shortage = weights.getOrDefault("priority", 0L);
            for (Slot slot : cohort.slots()) {
                long price = proof.prices().getOrDefault("priority:" + slot.id(), 0L);
                sum = Math.addExact(sum, slot.priority() * Math.max(0, -shortage - price));
            }
            return sum;
        }

        /** The most a path of this person is worth. */
        OptionalLong best(Associate person) {
            List<Map.Entry<Measure, Long>> measures = weights.entrySet().stream()
                    .map(weight -> Map.entry(new Measure(ground, weight.getKey(), person), weight.getValue()))
                    .toList();
            Worth worth = new Worth(
                    slot -> slotWorth(person, slot, measures),
                    points -> measures.stream()
                            .mapToLong(measure ->
                                    measure.getValue() * measure.getKey().points(points))
                            .sum(),
                    measures.stream()
                            .mapToLong(measure ->
                                    measure.getValue() * measure.getKey().axis())
                            .sum(),
                    own && certificate.policy() == Policy.FAIREST ? ground.mostPoints(person) : Long.MAX_VALUE,
                    own && certificate.policy() == Policy.GENEROUS ? ground.worstRank() : Integer.MAX_VALUE);
            return new Paths(cohort, person, true).best(worth);
        }

        private long slotWorth(Associate person, Slot slot, List<Map.Entry<Measure, Long>> measures) {
            long sum = -seats.getOrDefault(slot.id(), 0L);
            for (Map.Entry<Row, Long> other : others) {
                sum -= other.getValue() * other.getKey().of().applyAsLong(person, slot);
            }
            for (Map.Entry<Measure, Long> measure : measures) {
                sum += measure.getValue() * measure.getKey().slot(slot);
            }
            return sum;
        }
    }
}
