package io.trellis.planner.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The paths of a plan in which one person has one of some paths, the stages before one stage keep what they have, and
 * that one misses no more than so much. What the prices of these stages say a path loses must fit into what the others
 * leave (reduced cost fixing).
 *
 * @param paths of everybody, the one person first; what the known plan gives to the others is among them
 * @param complete whether no such plan has any other path
 */
record Candidates(List<Path> paths, boolean complete) {

    static final long ANY = Long.MAX_VALUE;

    /** As many as are looked at, of one person and of all. */
    private static final int OWN = 4_000;

    private static final int ALL = 400_000;

    /** As many as all may have together; what loses least is left, if there are more. */
    private static final int MOST = 16_000;

    private static final int FEWEST = 12;

    /**
     * @param wanted paths of one person, who gets one of them
     * @param missing {@link #ANY} where it does not matter how much the stage misses
     * @return null when no path of the person fits
     */
    static @Nullable Candidates of(Proven known, List<Path> wanted, int stage, long missing) {
        int stages = missing == ANY ? stage : stage + 1;
        var slack = IntStream.range(0, stages)
                .mapToLong(s -> known.slack(s, s == stage ? missing : 0))
                .toArray();
        var fitting = wanted.stream()
                .filter(known.levels(stage)::allow)
                .filter(path -> fits(known, path, slack))
                .toList();
        if (fitting.isEmpty()) {
            return null;
        }
        for (int s = 0; s < stages; s++) {
            int at = s;
            slack[s] -= fitting.stream()
                    .mapToLong(path -> known.loss(at, path))
                    .min()
                    .orElseThrow();
        }
        var person = fitting.getFirst().person();
        int most = Math.min(OWN, ALL / known.problem.people.size());
        List<List<Path>> own = new ArrayList<>();
        boolean complete = true;
        for (var other : known.problem.people) {
            if (other == person) {
                own.add(fitting);
            } else {
                var near = near(known, other, stage, slack, most);
                complete &= near.size() <= most;
                own.add(near.stream().filter(path -> fits(known, path, slack)).toList());
            }
        }
        if (!complete || own.stream().mapToInt(List::size).sum() > MOST) {
            complete = false;
            int last = Math.max(0, slack.length - 1);
            int each = Math.max(FEWEST, MOST / own.size());
            own.replaceAll(some -> some.stream()
                    .sorted(Comparator.comparingLong(path -> known.loss(last, path)))
                    .limit(each)
                    .toList());
        }
        List<Path> paths = new ArrayList<>(own.get(person.index));
        for (var other : known.problem.people) {
            if (other != person) {
                paths.addAll(own.get(other.index));
                var held = known.plan.get(other.index);
                if (!own.get(other.index).contains(held)) {
                    paths.add(held);
                }
            }
        }
        return new Candidates(paths, complete);
    }

    private static boolean fits(Proven known, Path path, long[] slack) {
        for (int s = slack.length - 1; s >= 0; s--) {
            if (known.loss(s, path) > slack[s]) {
                return false;
            }
        }
        return true;
    }

    private static List<Path> near(Proven known, Person person, int stage, long[] slack, int most) {
        int last = Math.max(0, slack.length - 1);
        var bound = known.bound(last);
        long least = slack.length == 0 ? Long.MIN_VALUE : bound.best()[person.index] - slack[last];
        return new PathSearch(person, bound.prices(), known.levels(stage), known.problem.axisCount).within(least, most);
    }
}
