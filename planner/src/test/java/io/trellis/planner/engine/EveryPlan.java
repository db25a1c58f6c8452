package io.trellis.planner.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.RandomCohorts;
import io.trellis.planner.rule.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/** Every path of everybody in a small problem, and every plan of them that keeps the rows. */
record EveryPlan(List<List<Path>> paths, List<List<Path>> plans) {

    private static final int MOST = 1_000;

    private static final Map<Integer, Problem> PROBLEMS = new ConcurrentHashMap<>();
    private static final Map<Integer, EveryPlan> KNOWN = new ConcurrentHashMap<>();

    /**
     * Random cohorts that have a plan and few enough to look at all of them; a fifth of so many seeds at least. They are
     * written down once for all tests.
     */
    static void forEachProblem(int seeds, BiConsumer<Problem, EveryPlan> visitor) {
        int seen = 0;
        for (int seed = 0; seed < seeds; seed++) {
            var problem = PROBLEMS.computeIfAbsent(seed, known -> new Problem(RandomCohorts.of(known)));
            var every = KNOWN.computeIfAbsent(seed, _ -> of(problem));
            if (!every.plans().isEmpty()) {
                visitor.accept(problem, every);
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(seeds / 5);
    }

    /** The plan of one period in which people have these teams, one after the other. */
    static List<Path> inTeams(Problem problem, String... teams) {
        return problem.people.stream()
                .map(person -> new Path(
                        person,
                        IntStream.range(0, person.slots.length)
                                .filter(choice -> person.slots[choice].team().equals(teams[person.index]))
                                .toArray()))
                .toList();
    }

    /** The most that any of some plans reaches. */
    static long most(Problem problem, Criterion criterion, List<List<Path>> plans) {
        return plans.stream()
                .mapToLong(plan -> problem.value(criterion, plan))
                .max()
                .orElseThrow();
    }

    /** Without plans where there would be too many to look at. */
    static EveryPlan of(Problem problem) {
        var rules = Rules.of(problem.cohort);
        List<List<Path>> paths = problem.people.stream()
                .map(person -> {
                    var slots = List.of(person.slots);
                    return rules.bundles(person.associate).stream()
                            .map(bundle -> new Path(
                                    person,
                                    bundle.slots().stream()
                                            .mapToInt(slots::indexOf)
                                            .toArray()))
                            .toList();
                })
                .toList();
        long many = paths.stream().mapToLong(List::size).reduce(1, Math::multiplyExact);
        List<List<Path>> plans = new ArrayList<>();
        if (many <= MOST) {
            choose(problem, paths, new ArrayList<>(), plans);
        }
        return new EveryPlan(paths, plans);
    }

    List<Path> all() {
        return paths.stream().flatMap(List::stream).toList();
    }

    private static void choose(Problem problem, List<List<Path>> paths, List<Path> chosen, List<List<Path>> plans) {
        if (chosen.size() == paths.size()) {
            if (problem.keepsRows(chosen)) {
                plans.add(List.copyOf(chosen));
            }
            return;
        }
        for (var path : paths.get(chosen.size())) {
            chosen.add(path);
            choose(problem, paths, chosen, plans);
            chosen.removeLast();
        }
    }
}
