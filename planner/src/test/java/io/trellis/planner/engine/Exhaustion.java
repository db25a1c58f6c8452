package io.trellis.planner.engine;

import io.trellis.planner.Associate;
import io.trellis.planner.Bundle;
import io.trellis.planner.Cohort;
import io.trellis.planner.Pin;
import io.trellis.planner.Policy;
import io.trellis.planner.Slot;
import io.trellis.planner.rule.Row;
import io.trellis.planner.rule.Rules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tries every plan of a small cohort and judges it in plain objects; knows nothing of prices, paths or models. */
final class Exhaustion {

    private final Cohort cohort;
    private final Policy policy;
    private final List<List<Bundle>> choices = new ArrayList<>();
    private final int[] alone;
    private final List<Row> rows;
    private final List<long[]> values = new ArrayList<>();

    private Exhaustion(Cohort cohort, Policy policy) {
        this.cohort = cohort;
        this.policy = policy;
        var rules = Rules.of(cohort);
        this.rows = rules.rows().stream()
                .filter(row -> !row.id().startsWith("priority:"))
                .toList();
        cohort.associates().forEach(associate -> choices.add(rules.bundles(associate)));
        this.alone = cohort.associates().stream().mapToInt(this::alone).toArray();
    }

    /** Whether the plans are few enough to try them all. */
    static boolean feasible(Cohort cohort) {
        var rules = Rules.of(cohort);
        return cohort.associates().stream()
                        .mapToDouble(associate -> rules.bundles(associate).size())
                        .reduce(1, (a, b) -> a * b)
                <= 20_000;
    }

    /** What the best plan is worth, the most important first; null when there is no plan. */
    static long @Nullable [] best(Cohort cohort, Policy policy) {
        var exhaustion = new Exhaustion(cohort, policy);
        exhaustion.extend(new ArrayList<>());
        if (exhaustion.values.isEmpty()) {
            return null;
        }
        exhaustion.allowChanges();
        return exhaustion.values.stream().max(Arrays::compare).orElseThrow();
    }

    /** What a plan is worth. */
    static long[] value(Cohort cohort, Policy policy, List<Bundle> plan) {
        return new Exhaustion(cohort, policy).value(plan);
    }

    /** Under a published plan, every number of changes within the allowance is as good as the fewest. */
    private void allowChanges() {
        if (cohort.published() == null) {
            return;
        }
        long priority = values.stream().mapToLong(value -> value[0]).max().orElseThrow();
        long fewest = values.stream()
                .filter(value -> value[0] == priority)
                .mapToLong(value -> value[1])
                .max()
                .orElseThrow();
        int allowance = cohort.published().allowance();
        values.forEach(value -> value[1] = Math.min(0, value[1] - fewest + allowance));
    }

    private void extend(List<Bundle> plan) {
        if (plan.size() == choices.size()) {
            if (keepsRows(plan)) {
                values.add(value(plan));
            }
            return;
        }
        for (var bundle : choices.get(plan.size())) {
            plan.add(bundle);
            extend(plan);
            plan.removeLast();
        }
    }

    private boolean keepsRows(List<Bundle> plan) {
        return rows.stream().allMatch(row -> {
            long sum = 0;
            for (int i = 0; i < plan.size(); i++) {
                sum += row.of(cohort.associates().get(i), plan.get(i));
            }
            return row.lo() <= sum && sum <= row.hi();
        });
    }

    private long[] value(List<Bundle> plan) {
        var value = new ArrayList<Long>();
        value.add(-cohort.slots().stream()
                .mapToLong(slot -> Math.max(
                        0,
                        slot.priority()
                                - plan.stream()
                                        .filter(bundle -> bundle.slots().contains(slot))
                                        .count()))
                .sum());
        value.add(-changes(plan));
        var ranks = new ArrayList<Integer>();
        var regrets = new ArrayList<Integer>();
        long stars = 0;
        long exposure = 0;
        for (int i = 0; i < plan.size(); i++) {
            var associate = cohort.associates().get(i);
            Set<String> axes = new HashSet<>();
            for (var slot : plan.get(i).slots()) {
                ranks.add(associate.rank(slot));
                stars += associate.preferences().stars().contains(slot.team()) ? 1 : 0;
                slot.exposure().forEach((axis, points) -> {
                    if (points > 0) {
                        axes.add(axis);
                    }
                });
            }
            exposure += axes.size();
            regrets.add(sum(associate, plan.get(i)) - alone[i] + associate.credit());
        }
        switch (policy) {
            case FAIREST -> leximin(value, regrets, -20);
            case GENEROUS -> leximin(value, ranks, 2);
            case MOST_FIRST_CHOICES -> {
                for (int rank = 1; rank <= 20; rank++) {
                    int wanted = rank;
                    value.add(ranks.stream().filter(r -> r == wanted).count());
                }
            }
            case STABLE -> throw new IllegalArgumentException();
        }
        value.add(ranks.stream().filter(r -> r == 1).count());
        value.add(stars);
        value.add(exposure);
        return value.stream().mapToLong(Long::longValue).toArray();
    }

    private static void leximin(List<Long> value, List<Integer> losses, int last) {
        for (int level = 60; level >= last; level--) {
            int least = level;
            value.add(-losses.stream().filter(loss -> loss >= least).count());
        }
    }

    private long changes(List<Bundle> plan) {
        var published = cohort.published();
        if (published == null) {
            return 0;
        }
        long changes = 0;
        for (int i = 0; i < plan.size(); i++) {
            var id = cohort.associates().get(i).id();
            var known = published.assignments().getOrDefault(id, List.of());
            long moved = plan.get(i).slots().stream()
                    .map(Slot::id)
                    .filter(slot -> !known.contains(slot))
                    .count();
            changes += published.moved().contains(id) ? 2 * moved : moved;
        }
        return changes;
    }

    private int alone(Associate associate) {
        var free = associate
                .with()
                .pins(associate.pins().stream()
                        .filter(pin -> pin.kind() != Pin.Kind.TRIED)
                        .toList())
                .build();
        var people = cohort.associates().stream()
                .map(other -> other.id().equals(free.id()) ? free : other)
                .toList();
        return Rules.of(cohort.withAssociates(people)).bundles(free).stream()
                .mapToInt(bundle -> sum(free, bundle))
                .min()
                .orElse(0);
    }

    private static int sum(Associate associate, Bundle bundle) {
        return bundle.slots().stream().mapToInt(associate::rank).sum();
    }
}
