package io.trellis.planner;

import io.trellis.planner.rule.Row;
import io.trellis.planner.rule.Rules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Tries every plan there is. Only for the smallest cohorts; the measure of everything cleverer. */
public final class BruteForce {

    /** More combinations than this are not tried. */
    public static final double MOST = Double.parseDouble(System.getProperty("trellis.planner.combinations", "20000"));

    private static final int HIGHEST_REGRET = 40;
    private static final int LOWEST_REGRET = -9;
    private static final int WORST_RANK = 10;

    /** One path of one person, with what it adds to rows and measures. */
    private record Choice(List<String> slots, long[] rows, int regret, int[] ranks, int stars, int axes, int changes) {}

    private final Cohort cohort;
    private final List<Row> rows;
    private final List<List<Choice>> choices = new ArrayList<>();
    private final List<Choice> chosen = new ArrayList<>();
    private final List<List<Choice>> feasible = new ArrayList<>();

    private BruteForce(Cohort cohort) {
        this.cohort = cohort;
        Rules rules = Rules.of(cohort);
        Cohort untried = cohort.withoutTrials();
        Rules free = Rules.of(untried);
        this.rows = rules.rows().stream()
                .filter(row -> !row.id().startsWith("priority:"))
                .toList();
        for (Associate associate : cohort.associates()) {
            int alone = free.bundles(untried.associate(associate.id())).stream()
                    .mapToInt(bundle -> points(associate, bundle))
                    .min()
                    .orElse(0);
            choices.add(rules.bundles(associate).stream()
                    .map(bundle -> choice(associate, bundle, alone))
                    .toList());
        }
        choose(new long[rows.size()]);
    }

    /** Every plan that keeps every rule, or nothing when the cohort is too large for that. */
    public static Optional<BruteForce> of(Cohort cohort) {
        Rules rules = Rules.of(cohort);
        double combinations = 1;
        for (Associate associate : cohort.associates()) {
            int[] count = {0};
            rules.forEachBundle(associate, _ -> count[0]++);
            combinations *= Math.max(1, count[0]);
        }
        return combinations > MOST ? Optional.empty() : Optional.of(new BruteForce(cohort));
    }

    public boolean infeasible() {
        return feasible.isEmpty();
    }

    /** The best value of every stage of a policy, in order. */
    public SequencedMap<String, Long> best(Policy policy) {
        List<String> stages = stages(policy);
        List<long[]> left = feasible.stream().map(plan -> values(stages, plan)).toList();
        SequencedMap<String, Long> best = new LinkedHashMap<>();
        for (int s = 0; s < stages.size(); s++) {
            int stage = s;
            long most = left.stream().mapToLong(values -> values[stage]).max().orElseThrow();
            boolean tolerant = stages.get(s).equals("changes") && cohort.published() != null;
            long kept = tolerant ? most - cohort.published().allowance() : most;
            best.put(stages.get(s), most);
            left = left.stream().filter(values -> values[stage] >= kept).toList();
        }
        return best;
    }

    private void choose(long[] sums) {
        if (chosen.size() == choices.size()) {
            for (int r = 0; r < sums.length; r++) {
                if (sums[r] < rows.get(r).lo() || sums[r] > rows.get(r).hi()) {
                    return;
                }
            }
            feasible.add(List.copyOf(chosen));
            return;
        }
        for (Choice choice : choices.get(chosen.size())) {
            chosen.add(choice);
            long[] more = sums.clone();
            Arrays.setAll(more, r -> sums[r] + choice.rows()[r]);
            choose(more);
            chosen.removeLast();
        }
    }

    private static List<String> stages(Policy policy) {
        List<String> stages = new ArrayList<>(List.of("priority", "changes"));
        switch (policy) {
            case FAIREST -> {
                for (int level = HIGHEST_REGRET; level >= LOWEST_REGRET; level--) {
                    stages.add("regret>=" + level);
                }
                stages.add("first");
            }
            case GENEROUS -> {
                for (int level = WORST_RANK; level > 1; level--) {
                    stages.add("rank>=" + level);
                }
                stages.add("first");
            }
            case MOST_FIRST_CHOICES -> {
                for (int rank = 1; rank <= WORST_RANK; rank++) {
                    stages.add("rank=" + rank);
                }
            }
            case STABLE -> throw new IllegalArgumentException("stable plans are not the best of anything");
        }
        stages.addAll(List.of("stars", "exposure"));
        return stages;
    }

    private long[] values(List<String> stages, List<Choice> plan) {
        long[] values = new long[stages.size()];
        Arrays.setAll(values, s -> value(stages.get(s), plan));
        return values;
    }

    private long value(String stage, List<Choice> plan) {
        int equals = stage.indexOf('=');
        int level = equals < 0 ? 1 : Integer.parseInt(stage.substring(equals + 1));
        return switch (equals < 0 ? stage : stage.substring(0, equals + 1)) {
            case "priority" -> -shortage(plan);
            case "changes" -> -plan.stream().mapToLong(Choice::changes).sum();
            case "regret>=" ->
                -plan.stream().filter(choice -> choice.regret() >= level).count();
            case "rank>=" ->
                -plan.stream()
                        .flatMapToInt(choice -> Arrays.stream(choice.ranks()))
                        .filter(rank -> rank >= level)
                        .count();
            case "first", "rank=" ->
                plan.stream()
                        .flatMapToInt(choice -> Arrays.stream(choice.ranks()))
                        .filter(rank -> rank == level)
                        .count();
            case "stars" -> plan.stream().mapToLong(Choice::stars).sum();
            case "exposure" -> plan.stream().mapToLong(Choice::axes).sum();
            default -> throw new IllegalArgumentException(stage);
        };
    }

    private long shortage(List<Choice> plan) {
        return cohort.slots().stream()
                .filter(slot -> slot.priority() > 0)
                .mapToLong(slot -> Math.max(
                        0,
                        slot.priority()
                                - plan.stream()
                                        .filter(choice -> choice.slots().contains(slot.id()))
                                        .count()))
                .sum();
    }

    private Choice choice(Associate associate, Bundle bundle, int alone) {
        return new Choice(
                bundle.ids(),
                rows.stream().mapToLong(row -> row.of(associate, bundle)).toArray(),
                points(associate, bundle) - alone + associate.credit(),
                bundle.slots().stream().mapToInt(associate::rank).toArray(),
                (int) bundle.slots().stream()
                        .filter(slot -> associate.preferences().stars().contains(slot.team()))
                        .count(),
                (int) bundle.slots().stream()
                        .flatMap(slot -> slot.exposure().entrySet().stream())
                        .filter(points -> points.getValue() > 0)
                        .map(Map.Entry::getKey)
                        .distinct()
                        .count(),
                changes(associate, bundle));
    }

    private static int points(Associate associate, Bundle bundle) {
        return bundle.slots().stream().mapToInt(associate::rank).sum();
    }

    private int changes(Associate associate, Bundle bundle) {
        Published published = cohort.published();
        if (published == null) {
            return 0;
        }
        List<String> known = published.assignments().getOrDefault(associate.id(), List.of());
        int changed = (int)
                bundle.ids().stream().filter(slot -> !known.contains(slot)).count();
        return published.moved().contains(associate.id()) ? 2 * changed : changed;
    }
}
