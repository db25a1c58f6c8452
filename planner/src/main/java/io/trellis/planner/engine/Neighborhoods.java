package io.trellis.planner.engine;

import io.trellis.planner.Policy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Improves a plan group by group: somebody who does badly on a criterion, with those who hold what that person would
 * rather have, and so on, are planned anew while everybody else stays (large neighborhood search: Shaw, "Using
 * Constraint Programming and Local Search Methods to Solve Vehicle Routing Problems", 1998). What it reaches is no proof.
 */
final class Neighborhoods {

    private static final int SIZE = 60;
    private static final int RIVALS = 8;
    private static final int MORE = 8;
    private static final Duration MOST = Duration.ofSeconds(2);

    private final Problem problem;
    private final Optimizer optimizer;
    private final Budget budget;
    private final Policy policy;
    private final List<Frozen> frozen;
    private final Levels levels;
    private final Random random = new Random(7);

    Neighborhoods(
            Problem problem, Policy policy, Optimizer optimizer, Budget budget, List<Frozen> frozen, Levels levels) {
        this.problem = problem;
        this.policy = policy;
        this.optimizer = optimizer;
        this.budget = budget;
        this.frozen = frozen;
        this.levels = levels;
    }

    /** A plan that is no worse; the search ends when the criterion reaches the target or nobody's group improves the plan. */
    List<Path> improve(Criterion criterion, List<Path> start, long target) {
        var plan = start;
        int most = MORE + problem.people.size() / SIZE;
        for (int failures = 0; failures < most && !budget.spent() && problem.value(criterion, plan) < target; ) {
            var turn = worstFirst(criterion, plan);
            var better = again(plan, around(plan, turn.get(failures % turn.size())));
            failures = better == null ? failures + 1 : 0;
            plan = better == null ? plan : better;
        }
        return plan;
    }

    /** The plan with the best there is for some people; the plan itself when that is no better. */
    List<Path> settle(List<Path> plan, int[] members) {
        var better = again(plan, members);
        return better == null ? plan : better;
    }

    private static List<Person> worstFirst(Criterion criterion, List<Path> plan) {
        return plan.stream()
                .sorted(Comparator.comparingLong(criterion::of)
                        .thenComparingInt(path -> -path.person().regret(path.points())))
                .map(Path::person)
                .toList();
    }

    /** The plan with the best there is for a group, down to the last stage; null when that is no better. */
    private @Nullable List<Path> again(List<Path> plan, int[] members) {
        var part = new Part(problem, plan, members);
        var own = budget.aside(MOST);
        var kept = frozen.stream().map(part::left).toList();
        var ladder = new Ladder(part.problem(), policy);
        try (var master = new Master(part.problem(), optimizer.model(own), kept)) {
            var stages = new Stages(part.problem(), ladder, optimizer, own, master, part.plan(), kept, levels);
            new Ascent(part.problem(), ladder, stages, own).run();
            boolean better = ladder.isBetter(stages.plan(), part.plan(), stages.frozen());
            return better ? part.with(stages.plan()) : null;
        }
    }

    /** The person, whoever holds what the person would rather have, whoever holds what those would rather have, … */
    private int[] around(List<Path> plan, Person first) {
        Map<String, List<Person>> holders = new HashMap<>();
        for (var path : plan) {
            for (int choice : path.choices()) {
                holders.computeIfAbsent(path.person().slots[choice].id(), _ -> new ArrayList<>())
                        .add(path.person());
            }
        }
        Set<Person> group = new LinkedHashSet<>(List.of(first));
        var queue = new ArrayList<>(List.of(first));
        while (!queue.isEmpty() && group.size() < SIZE) {
            var person = queue.removeFirst();
            var rivals = new ArrayList<Person>();
            for (int choice = 0; choice < person.slots.length; choice++) {
                if (person.associate.preferences().ranked(person.slots[choice].team())) {
                    rivals.addAll(holders.getOrDefault(person.slots[choice].id(), List.of()));
                }
            }
            Collections.shuffle(rivals, random);
            for (var rival : rivals.subList(0, Math.min(RIVALS, rivals.size()))) {
                if (group.size() < SIZE && group.add(rival)) {
                    queue.add(rival);
                }
            }
        }
        return group.stream().mapToInt(person -> person.index).toArray();
    }
}
