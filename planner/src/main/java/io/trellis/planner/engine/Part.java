package io.trellis.planner.engine;

import io.trellis.planner.rule.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Some of the people as a problem of their own, while all others keep what a plan gives them. Slots that the others fill
 * are closed, and rows that nobody of these enters are gone.
 */
final class Part {

    private final Problem all;
    private final List<@Nullable Path> whole;
    private final List<Path> others;
    private final int[] members;
    /** The number of each member in this part; below zero for the others. */
    private final int[] places;
    /** The choices of the whole problem that are left to each member. */
    private final List<int[]> left = new ArrayList<>();

    private final long[] spare;
    /** Rows that two members may enter with opposite signs. */
    private final boolean[] balanced;
    /** Priority seats that stay empty whatever the members get. */
    private long empty;

    private final Problem problem;

    /**
     * @param whole what everybody has; members may have nothing
     * @param members indices of people in the whole problem
     */
    Part(Problem all, List<@Nullable Path> whole, int[] members) {
        this.all = all;
        this.whole = whole;
        this.members = members;
        places = new int[all.people.size()];
        Arrays.fill(places, -1);
        IntStream.range(0, members.length).forEach(k -> places[members[k]] = k);
        others = whole.stream()
                .filter(Objects::nonNull)
                .filter(path -> places[path.person().index] < 0)
                .toList();
        var taken = all.use(others);
        spare = new long[taken.length];
        Arrays.setAll(spare, r -> all.rows.get(r).hi() - taken[r]);
        balanced = new boolean[taken.length];
        for (int r = 0; r < balanced.length; r++) {
            balanced[r] = all.rows.get(r).lo() == all.rows.get(r).hi();
        }
        var renamed = new int[taken.length];
        Arrays.fill(renamed, -1);
        for (int member : members) {
            var person = all.people.get(member);
            left.add(IntStream.range(0, person.slots.length)
                    .filter(choice -> open(person, choice))
                    .toArray());
            for (int choice : left.getLast()) {
                Arrays.stream(person.rows[choice]).forEach(row -> renamed[row] = 0);
            }
        }
        List<Row> rows = new ArrayList<>();
        List<Facts.PriorityRow> priorities = new ArrayList<>();
        for (int r = 0; r < renamed.length; r++) {
            if (renamed[r] == 0) {
                renamed[r] = rows.size();
                rows.add(all.rows.get(r).less(taken[r]));
            }
        }
        for (var priority : all.priorities) {
            long missing = Math.max(0, priority.seats() - taken[priority.row()]);
            if (renamed[priority.row()] < 0) {
                empty += missing;
            } else {
                priorities.add(new Facts.PriorityRow(renamed[priority.row()], Math.toIntExact(missing)));
            }
        }
        List<Person> people = new ArrayList<>();
        for (int member : members) {
            people.add(new Person(all.people.get(member), people.size(), left.get(people.size()), renamed));
        }
        problem = new Problem(all, people, List.copyOf(rows), List.copyOf(priorities));
    }

    Problem problem() {
        return problem;
    }

    /** What the plan gives to the members, as paths of this part. */
    List<Path> plan() {
        return Arrays.stream(members)
                .mapToObj(member -> Objects.requireNonNull(inside(Objects.requireNonNull(whole.get(member)))))
                .toList();
    }

    /** A member's path as one of this part; null where the others leave no room for it. */
    @Nullable
    Path inside(Path path) {
        int place = places[path.person().index];
        if (place < 0) {
            return null;
        }
        var choices = Arrays.stream(path.choices())
                .map(choice -> Arrays.binarySearch(left.get(place), choice))
                .toArray();
        boolean open = Arrays.stream(choices).allMatch(choice -> choice >= 0);
        return open ? new Path(problem.people.get(place), choices) : null;
    }

    /** What the others leave to be reached of a stage. */
    Frozen left(Frozen stage) {
        long reached = others.stream().mapToLong(stage.criterion()::of).sum();
        if (stage.criterion() instanceof Criterion.PrioritySeats) {
            reached -= empty;
        }
        return new Frozen(stage.criterion(), stage.value() - reached, stage.allowance());
    }

    /** A path of this part as one of the whole problem. */
    Path outside(Path path) {
        int member = path.person().index;
        return new Path(
                all.people.get(members[member]),
                Arrays.stream(path.choices())
                        .map(choice -> left.get(member)[choice])
                        .toArray());
    }

    /** The whole plan with these paths for the members. */
    List<Path> with(List<Path> paths) {
        var plan = new ArrayList<>(whole);
        for (var path : paths) {
            plan.set(members[path.person().index], outside(path));
        }
        return plan.stream().map(Objects::requireNonNull).toList();
    }

    /** Whether every row has room for a choice, as far as one choice alone can tell. */
    private boolean open(Person person, int choice) {
        for (int k = 0; k < person.rows[choice].length; k++) {
            int row = person.rows[choice][k];
            if (person.coefficients[choice][k] > spare[row] && !balanced[row]) {
                return false;
            }
        }
        return true;
    }
}
