package io.trellis.planner.engine;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Limits;
import io.trellis.planner.Plan;
import io.trellis.planner.Policy;
import io.trellis.planner.Progress;
import io.trellis.planner.Team;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a plan loses first when somebody must have a team, and a plan near the known one that loses no more. The known
 * plan's prices leave few paths for plans that keep its stages; a linear program over them, in which the first stages
 * are rows and one more may miss something, gives new prices that prove what that one must miss, and mostly the plan.
 * It keeps as much of the known plan as it can, which makes the known plan nearly its optimum: few dual simplex steps.
 */
public final class Trials {

    private static final int MOST_PATHS = 20_000;
    private final Proven known;
    private final Optimizer optimizer = Optimizer.available();

    private Trials(Proven known) {
        this.known = known;
    }

    /**
     * What a team for a person costs.
     *
     * @param assignments the plan found
     * @param stage the first stage that misses something in it, by position in the certificate; as many as there are
     *     stages when none does
     * @param name of the stage
     * @param missed by so much
     * @param certain the plan's policy has no better plan with the team, as far as the first stage that differs
     * @param atLeast what a stage must miss, for certain; null when nothing is known
     */
    public record Trial(
            SortedMap<String, List<String>> assignments,
            int stage,
            String name,
            long missed,
            boolean certain,
            @Nullable Missing atLeast) {}

    /** If every stage before it keeps what it has, this one is short of that by at least so much. */
    public record Missing(int stage, String name, long by) {}

    /** @return empty for plans without prices */
    public static Optional<Trials> of(Cohort cohort, Plan plan) {
        boolean priced =
                plan.policy() != Policy.STABLE && !plan.certificate().stages().isEmpty();
        return priced ? Optional.of(new Trials(new Proven(cohort, plan))) : Optional.empty();
    }

    /** @return empty when nothing was found in time, or only plans beyond the known one's worst level could be */
    public Optional<Trial> ask(Associate associate, Team team, Limits limits, Progress progress) {
        var budget = new Budget(limits.time(), progress);
        var person = known.problem.people.stream()
                .filter(other -> other.associate.id().equals(associate.id()))
                .findAny()
                .orElseThrow();
        var wanted = wanted(person, team);
        return wanted.isEmpty() || wanted.size() > MOST_PATHS
                ? Optional.empty()
                : new Climb(known, optimizer, wanted, budget).run().flatMap(found -> trial(found, budget));
    }

    /** The person's paths with the team. */
    private List<Path> wanted(Person person, Team team) {
        var slots = IntStream.range(0, person.slots.length)
                .filter(choice -> person.slots[choice].team().equals(team.id()))
                .mapToObj(choice -> person.slots[choice].id())
                .collect(Collectors.toSet());
        var visits = Prices.none(new Criterion.Kept(Map.of(person.associate.id(), slots)), known.problem.rows.size());
        return new PathSearch(person, visits, known.levels(0), known.problem.axisCount).within(1, MOST_PATHS);
    }

    private Optional<Trial> trial(Climb.Found found, Budget budget) {
        var plan = found.near().plan(optimizer, budget);
        if (plan == null) {
            return Optional.empty();
        }
        int first = 0;
        while (first < known.stages.size() && missed(plan, first) <= 0) {
            first++;
        }
        boolean none = first == known.stages.size();
        long by = none ? 0 : missed(plan, first);
        if (!plan.stream().allMatch(known.levels(none ? first - 1 : first)::allow)) {
            return Optional.empty();
        }
        boolean certain = none || first <= known.open && found.atLeast()[first] == by;
        long least = found.atLeast()[found.stage()];
        return Optional.of(new Trial(
                assignments(plan),
                first,
                none ? "" : name(first),
                by,
                certain,
                least > 0 ? new Missing(found.stage(), name(found.stage()), least) : null));
    }

    private String name(int stage) {
        return known.stages.get(stage).criterion().name();
    }

    private long missed(List<Path> plan, int stage) {
        var kept = known.stages.get(stage);
        return kept.least() - known.problem.value(kept.criterion(), plan);
    }

    private static SortedMap<String, List<String>> assignments(List<Path> plan) {
        SortedMap<String, List<String>> assignments = new TreeMap<>();
        for (var path : plan) {
            if (path.choices().length > 0) {
                assignments.put(path.person().associate.id(), path.bundle().ids());
            }
        }
        return assignments;
    }
}
