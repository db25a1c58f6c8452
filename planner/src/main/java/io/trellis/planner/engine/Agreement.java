package io.trellis.planner.engine;

import io.trellis.planner.highs.Highs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The integer program of stable plans over paths. For each person and slot that may block: the seats times the paths on
 * which the person would rather have the slot are at most the holders whom the team likes as well or must keep, plus the
 * seats if the pair blocks (Baïou and Balinski, "The stable admissions polytope", Mathematical Programming 87, 2000,
 * softened by the last term). Holders are counted down the team's list, so that rows stay short.
 */
final class Agreement {

    /** What makes one plan better than another, first things first. */
    static final List<Criterion> CRITERIA = List.of(
            new Criterion.Blocking(), new Criterion.RankSum(1), new Criterion.Stars(), new Criterion.Exposure());

    private final Problem problem;
    private final List<Path> paths;
    private final PathDraft program;
    private final Draft draft;
    /** Per slot, the column that counts the holders the team likes at least so much, by rank. */
    private final Map<String, SortedMap<Integer, Integer>> standings = new HashMap<>();

    private final List<Integer> blocking = new ArrayList<>();

    /** @param frozen earlier stages, which are about changes and priority seats */
    Agreement(Problem problem, List<Frozen> frozen, List<Path> paths) {
        this.problem = problem;
        this.paths = paths;
        this.program = new PathDraft(problem, frozen, paths);
        this.draft = program.draft();
        standings();
        pairs();
    }

    private void standings() {
        Map<String, TreeMap<Integer, List<Integer>>> holders = new HashMap<>();
        for (int k = 0; k < paths.size(); k++) {
            var person = paths.get(k).person();
            for (int choice : paths.get(k).choices()) {
                holders.computeIfAbsent(person.slots[choice].id(), _ -> new TreeMap<>())
                        .computeIfAbsent(BlockingPairs.standing(problem, person, choice), _ -> new ArrayList<>())
                        .add(k);
            }
        }
        holders.forEach((slot, tiers) -> {
            var columns = new TreeMap<Integer, Integer>();
            tiers.forEach((rank, held) -> {
                int row = draft.row(0, 0);
                held.forEach(path -> draft.enter(path, row, 1));
                if (!columns.isEmpty()) {
                    draft.enter(columns.lastEntry().getValue(), row, 1);
                }
                int column = draft.column(Highs.INFINITY);
                draft.enter(column, row, -1);
                columns.put(rank, column);
            });
            standings.put(slot, columns);
        });
    }

    private void pairs() {
        Map<List<Integer>, Integer> rows = new HashMap<>();
        for (int k = 0; k < paths.size(); k++) {
            var person = paths.get(k).person();
            for (int choice : BlockingPairs.wishes(paths.get(k))) {
                int row = rows.computeIfAbsent(List.of(person.index, choice), _ -> pair(person, choice));
                draft.enter(k, row, person.slots[choice].max());
            }
        }
    }

    private int pair(Person person, int choice) {
        var slot = person.slots[choice];
        int row = draft.row(-Highs.INFINITY, 0);
        int block = draft.column(1);
        draft.enter(block, row, -slot.max());
        blocking.add(block);
        int rank = problem.cohort.team(slot.team()).rank(person.associate.id());
        var better = standings.getOrDefault(slot.id(), new TreeMap<>()).headMap(rank);
        var liked = standings.getOrDefault(slot.id(), new TreeMap<>()).get(rank);
        if (liked != null) {
            draft.enter(liked, row, -1);
        } else if (!better.isEmpty()) {
            draft.enter(better.lastEntry().getValue(), row, -1);
        }
        return row;
    }

    /**
     * The fewest blocking pairs, then the smallest sum of ranks, then most stars, then most axes; as far as the model
     * gets in its time, null when it finds no plan.
     */
    @Nullable
    List<Path> best(Model model) {
        draft.into(model);
        List<Path> plan = null;
        for (var criterion : CRITERIA) {
            var costs = criterion instanceof Criterion.Blocking ? fewestPairs() : program.worth(criterion);
            model.costs(costs);
            var whole = model.whole(0);
            if (whole.columns() == null) {
                return plan;
            }
            plan = program.plan(whole.columns());
            if (!whole.complete()) {
                return plan;
            }
            keep(model, costs, whole.columns());
        }
        return plan;
    }

    private static void keep(Model model, double[] costs, double[] point) {
        var entered =
                IntStream.range(0, costs.length).filter(k -> costs[k] != 0).toArray();
        var values = Arrays.stream(entered).mapToDouble(k -> costs[k]).toArray();
        double value = Arrays.stream(entered)
                .mapToDouble(k -> costs[k] * Math.rint(point[k]))
                .sum();
        model.addRow(value, Highs.INFINITY, entered, values);
    }

    private double[] fewestPairs() {
        var costs = new double[draft.columns()];
        blocking.forEach(pair -> costs[pair] = -1);
        return costs;
    }
}
