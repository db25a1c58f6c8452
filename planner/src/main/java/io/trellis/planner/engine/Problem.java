package io.trellis.planner.engine;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Pin;
import io.trellis.planner.rule.Alone;
import io.trellis.planner.rule.Row;
import io.trellis.planner.rule.Rules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cohort as numbers. */
final class Problem {

    /** More people than a linear program over their paths can be solved for again and again. */
    static final int LARGE = 400;

    private static final int MANY = 40;

    final Cohort cohort;
    final List<Person> people = new ArrayList<>();
    final List<Row> rows;
    final List<Facts.PriorityRow> priorities;
    final int axisCount;
    private final long[] least;
    /** How many people enter each row. */
    private final int[] entrants;
    /** People without any path of their own. */
    final List<Person> stranded = new ArrayList<>();

    private final int most;

    Problem(Cohort cohort) {
        this(cohort, LARGE);
    }

    /** @param most more people than these are planned as large cohorts are */
    Problem(Cohort cohort, int most) {
        this.cohort = cohort;
        this.most = most;
        var rules = Rules.of(cohort);
        var facts = new Facts(cohort, rules);
        var alone = Alone.in(cohort);
        rows = List.copyOf(facts.rows());
        priorities = List.copyOf(facts.priorities());
        axisCount = facts.axisCount();
        least = least(rows, priorities);
        for (var associate : cohort.associates()) {
            var person = new Person(people.size(), associate, rules, facts);
            people.add(person);
            var best = favorite(person);
            if (best == null) {
                stranded.add(person);
            } else {
                person.alone(tried(associate) ? alone.points(associate).orElse(best.points()) : best.points());
            }
        }
        entrants = entrants(people, rows.size());
    }

    /** A part of a cohort: its rows are what the others leave of them. */
    Problem(Problem whole, List<Person> people, List<Row> rows, List<Facts.PriorityRow> priorities) {
        this.cohort = whole.cohort;
        this.most = LARGE;
        this.axisCount = whole.axisCount;
        this.people.addAll(people);
        this.rows = rows;
        this.priorities = priorities;
        this.least = least(rows, priorities);
        this.entrants = entrants(people, rows.size());
    }

    private @Nullable Path favorite(Person person) {
        return new PathSearch(person, Prices.none(new Criterion.RankSum(1), rows.size()), Levels.ANY, axisCount).best();
    }

    private static boolean tried(Associate associate) {
        return associate.pins().stream().anyMatch(pin -> pin.kind() == Pin.Kind.TRIED);
    }

    boolean isLarge() {
        return people.size() > most;
    }

    /** How a plan does on a criterion. */
    long value(Criterion criterion, List<Path> plan) {
        if (criterion instanceof Criterion.Blocking) {
            return -BlockingPairs.of(this, plan).size();
        }
        long sum = 0;
        for (var path : plan) {
            sum += criterion.of(path);
        }
        if (criterion instanceof Criterion.PrioritySeats) {
            var used = use(plan);
            for (var priority : priorities) {
                sum -= Math.max(0, priority.seats() - used[priority.row()]);
            }
        }
        return sum;
    }

    /** Whether a plan keeps every coupling row; priority seats may stay empty. */
    boolean keepsRows(List<Path> plan) {
        var used = use(plan);
        for (int r = 0; r < used.length; r++) {
            if (used[r] > rows.get(r).hi() || used[r] < least(r)) {
                return false;
            }
        }
        return true;
    }

    /** What a row needs at least. */
    long least(int row) {
        return least[row];
    }

    /** Whether a row concerns two of many people at most and needs nothing: few plans would break it. */
    boolean concernsTwo(int row) {
        return people.size() >= MANY && entrants[row] <= 2 && least[row] <= 0 && least[row] != Long.MIN_VALUE;
    }

    private static int[] entrants(List<Person> people, int rows) {
        var entrants = new int[rows];
        for (var person : people) {
            Arrays.stream(person.rows).flatMapToInt(Arrays::stream).distinct().forEach(row -> entrants[row]++);
        }
        return entrants;
    }

    /** Whether a row can be short as well as full: its price may have either sign. */
    boolean pullsBothWays(int row) {
        return least[row] > 0 || rows.get(row).lo() == rows.get(row).hi();
    }

    private static long[] least(List<Row> rows, List<Facts.PriorityRow> priorities) {
        var least = rows.stream().mapToLong(Row::lo).toArray();
        priorities.forEach(priority -> least[priority.row()] = Long.MIN_VALUE);
        return least;
    }

    /** What a plan takes of every row. */
    long[] use(List<Path> plan) {
        var used = new long[rows.size()];
        plan.forEach(path -> use(path, used));
        return used;
    }

    /** Adds what a path takes of every row. */
    void use(Path path, long[] used) {
        for (int choice : path.choices()) {
            var entered = path.person().rows[choice];
            for (int k = 0; k < entered.length; k++) {
                used[entered[k]] += path.person().coefficients[choice][k];
            }
        }
    }

    /** Whether a path makes no row too full. */
    boolean hasRoom(Path path, long[] used) {
        var after = used.clone();
        use(path, after);
        for (int choice : path.choices()) {
            for (int row : path.person().rows[choice]) {
                if (after[row] > rows.get(row).hi()) {
                    return false;
                }
            }
        }
        return true;
    }
}
