package io.trellis.planner.engine;

import io.trellis.planner.rule.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Some of the people as a problem of their own, while all others keep what a plan gives them. Slots that the others fill
 * are closed, and rows that nobody of these enters are gone.
 */
final class Part {

    private final List<Path> whole;
    private final int[] members;
    /** The choices of the whole problem that are left to each member. */
    private final List<int[]> left = new ArrayList<>();

    private final long[] spare;
    /** Rows that two members may enter with opposite signs. */
    private final boolean[] balanced;

    private final Problem problem;

    /** @param members indices of people in the whole problem */
    Part(Problem all, List<Path> whole, int[] members) {
        this.whole = whole;
        this.members = members;
        var taken = all.use(whole);
        var given = all.use(Arrays.stream(members).mapToObj(whole::get).toList());
        var others = new long[taken.length];
        Arrays.setAll(others, r -> taken[r] - given[r]);
        spare = new long[taken.length];
        Arrays.setAll(spare, r -> all.rows.get(r).hi() - others[r]);
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
                rows.add(all.rows.get(r).less(others[r]));
            }
        }
        for (var priority : all.priorities) {
            if (renamed[priority.row()] >= 0) {
                long missing = Math.max(0, priority.seats() - others[priority.row()]);
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
        return problem.people.stream()
                .map(person -> new Path(
                        person,
                        Arrays.stream(whole.get(members[person.index]).choices())
                                .map(choice -> Arrays.binarySearch(left.get(person.index), choice))
                                .toArray()))
                .toList();
    }

    /** The whole plan with other paths for the members. */
    List<Path> with(List<Path> paths) {
        var plan = new ArrayList<>(whole);
        for (var path : paths) {
            int member = path.person().index;
            plan.set(
                    members[member],
                    new Path(
                            whole.get(members[member]).person(),
                            Arrays.stream(path.choices())
                                    .map(choice -> left.get(member)[choice])
                                    .toArray()));
        }
        return plan;
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
