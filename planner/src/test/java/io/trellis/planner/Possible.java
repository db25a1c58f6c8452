package io.trellis.planner;

import io.trellis.planner.rule.Row;
import io.trellis.planner.rule.Rules;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a small cohort has a plan, by going through all of them: person after person, with one set of everything that
 * the rows can have been used up to. Knows nothing of linear programs.
 */
public final class Possible {

    private static final int MOST = 20_000;

    private Possible() {}

    /** Empty when there are too many possibilities to go through. */
    public static Optional<Boolean> plan(Cohort cohort) {
        Rules rules = Rules.of(cohort);
        List<List<Bundle>> paths =
                cohort.associates().stream().map(rules::bundles).toList();
        if (paths.stream().anyMatch(List::isEmpty)) {
            return Optional.of(false);
        }
        List<Row> rows = rules.rows().stream()
                .filter(row -> !row.id().startsWith("priority:"))
                .filter(row -> binds(cohort, row, paths))
                .toList();
        boolean[] grows = grows(cohort, rows, paths);
        Set<Use> uses = Set.of(new Use(new int[rows.size()]));
        for (int person = 0; person < paths.size(); person++) {
            Associate associate = cohort.associates().get(person);
            Set<Use> own = paths.get(person).stream()
                    .map(path -> new Use(rows.stream()
                            .mapToInt(row -> (int) row.of(associate, path))
                            .toArray()))
                    .collect(Collectors.toSet());
            Set<Use> next = new HashSet<>();
            for (Use use : uses) {
                for (Use more : own) {
                    Use both = use.plus(more);
                    if (both.mayStillKeep(rows, grows)) {
                        next.add(both);
                    }
                }
                if (next.size() > MOST) {
                    return Optional.empty();
                }
            }
            uses = next;
        }
        return Optional.of(uses.stream().anyMatch(use -> use.keeps(rows)));
    }

    private static boolean binds(Cohort cohort, Row row, List<List<Bundle>> paths) {
        long most = 0;
        long least = 0;
        for (int person = 0; person < paths.size(); person++) {
            Associate associate = cohort.associates().get(person);
            long[] values = paths.get(person).stream()
                    .mapToLong(path -> row.of(associate, path))
                    .toArray();
            most += Arrays.stream(values).max().orElse(0);
            least += Arrays.stream(values).min().orElse(0);
        }
        return most > row.hi() || least < row.lo();
    }

    /** Rows whose sum never gets smaller by more people. */
    private static boolean[] grows(Cohort cohort, List<Row> rows, List<List<Bundle>> paths) {
        boolean[] grows = new boolean[rows.size()];
        for (int r = 0; r < grows.length; r++) {
            grows[r] = true;
            for (int person = 0; person < paths.size(); person++) {
                Associate associate = cohort.associates().get(person);
                Row row = rows.get(r);
                grows[r] &= paths.get(person).stream().allMatch(path -> row.of(associate, path) >= 0);
            }
        }
        return grows;
    }

    private record Use(int[] sums) {
        Use plus(Use more) {
            int[] both = sums.clone();
            Arrays.setAll(both, r -> sums[r] + more.sums[r]);
            return new Use(both);
        }

        boolean mayStillKeep(List<Row> rows, boolean[] grows) {
            for (int r = 0; r < sums.length; r++) {
                if (grows[r] && sums[r] > rows.get(r).hi()) {
                    return false;
                }
            }
            return true;
        }

        boolean keeps(List<Row> rows) {
            for (int r = 0; r < sums.length; r++) {
                if (sums[r] < rows.get(r).lo() || sums[r] > rows.get(r).hi()) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Use use && Arrays.equals(sums, use.sums);
        }

        @Override
        public int hashCode() {
            long hash = 1;
            for (int sum : sums) {
                hash = hash * 0x9E3779B97F4A7C15L + sum;
            }
            return Long.hashCode(hash);
        }
    }
}
