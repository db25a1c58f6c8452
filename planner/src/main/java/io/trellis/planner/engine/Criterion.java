package io.trellis.planner.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a stage maximizes, as a sum over the slots of a path plus what its end is worth. The end depends only on the
 * points and axes collected, which is what makes pricing a small dynamic program.
 */
sealed interface Criterion {

    long NEVER = Long.MIN_VALUE / 4;

    String name();

    /**
     * The criterion of a stage of a certificate.
     *
     * @throws IllegalArgumentException if no stage that is a sum over paths has this name
     */
    static Criterion named(String stage) {
        int equals = stage.indexOf('=');
        int level = equals < 0 ? 1 : Integer.parseInt(stage.substring(equals + 1));
        return switch (equals < 0 ? stage : stage.substring(0, equals + 1)) {
            case "priority" -> new PrioritySeats();
            case "changes" -> new Changes();
            case "regret>=" -> new RegretAtLeast(level);
            case "rank>=" -> new RankAtLeast(level);
            case "first", "rank=" -> new RankIs(stage, level);
            case "stars" -> new Stars();
            case "exposure" -> new Exposure();
            default -> throw new IllegalArgumentException(stage);
        };
    }

    /** What one slot of the path adds. */
    default long slot(Person person, int choice) {
        return 0;
    }

    /**
     * What the whole path adds.
     *
     * @param points sum of ranks
     * @param axes bit set of the axes with exposure
     */
    default long end(Person person, int points, long axes) {
        return 0;
    }

    /** What leaving one person, or one minimum, out adds; {@link #NEVER} where that is not an answer. */
    default long leftOut() {
        return NEVER;
    }

    /** Whether single slots add anything. */
    default boolean countsSlots() {
        return false;
    }

    default boolean countsPoints() {
        return false;
    }

    /** Whether its stage comes before those that rule levels out, so that any path may serve it. */
    default boolean comesBeforeLevels() {
        return false;
    }

    /** Whether its stage only tells equally good plans apart. */
    default boolean breaksTies() {
        return false;
    }

    default boolean countsAxes() {
        return false;
    }

    default long of(Path path) {
        long sum = end(path.person(), path.points(), path.axes());
        for (int choice : path.choices()) {
            sum += slot(path.person(), choice);
        }
        return sum;
    }

    /** Counted over slots, not over paths: see {@link Prices}. */
    record PrioritySeats() implements Criterion {
        @Override
        public String name() {
            return "priority";
        }

        @Override
        public boolean comesBeforeLevels() {
            return true;
        }
    }

    record Changes() implements Criterion {
        @Override
        public String name() {
            return "changes";
        }

        @Override
        public boolean comesBeforeLevels() {
            return true;
        }

        @Override
        public boolean countsSlots() {
            return true;
        }

        @Override
        public long slot(Person person, int choice) {
            return -person.change[choice];
        }
    }

    record RegretAtLeast(int level) implements Criterion {
        @Override
        public String name() {
            return "regret>=" + level;
        }

        @Override
        public boolean countsPoints() {
            return true;
        }

        @Override
        public long end(Person person, int points, long axes) {
            return person.regret(points) >= level ? -1 : 0;
        }
    }

    record RankIs(String name, int rank) implements Criterion {
        RankIs(int rank) {
            this("rank=" + rank, rank);
        }

        @Override
        public boolean breaksTies() {
            return name.equals("first");
        }

        @Override
        public boolean countsSlots() {
            return true;
        }

        @Override
        public long slot(Person person, int choice) {
            return person.rank[choice] == rank ? 1 : 0;
        }
    }

    record RankAtLeast(int rank) implements Criterion {
        @Override
        public String name() {
            return "rank>=" + rank;
        }

        @Override
        public boolean countsSlots() {
            return true;
        }

        @Override
        public long slot(Person person, int choice) {
            return person.rank[choice] >= rank ? -1 : 0;
        }
    }

    record Stars() implements Criterion {
        @Override
        public String name() {
            return "stars";
        }

        @Override
        public boolean breaksTies() {
            return true;
        }

        @Override
        public boolean countsSlots() {
            return true;
        }

        @Override
        public long slot(Person person, int choice) {
            return person.star[choice] ? 1 : 0;
        }
    }

    record Exposure() implements Criterion {
        @Override
        public String name() {
            return "exposure";
        }

        @Override
        public boolean breaksTies() {
            return true;
        }

        @Override
        public boolean countsAxes() {
            return true;
        }

        @Override
        public long end(Person person, int points, long axes) {
            return Long.bitCount(axes);
        }
    }

    /** Counted over plans, not over paths: see {@link BlockingPairs}. */
    record Blocking() implements Criterion {
        @Override
        public String name() {
            return "blocking";
        }
    }

    /**
     * No stage of a certificate: as much of an assignment as can be.
     *
     * @param slots ids of slots by ids of people
     */
    record Kept(Map<String, Set<String>> slots) implements Criterion {

        static Kept of(List<Path> plan) {
            Map<String, Set<String>> slots = new HashMap<>();
            for (var path : plan) {
                var own = slots.computeIfAbsent(path.person().associate.id(), _ -> new HashSet<>());
                for (int choice : path.choices()) {
                    own.add(path.person().slots[choice].id());
                }
            }
            return new Kept(slots);
        }

        @Override
        public String name() {
            return "kept";
        }

        @Override
        public boolean countsSlots() {
            return true;
        }

        @Override
        public long slot(Person person, int choice) {
            return slots.getOrDefault(person.associate.id(), Set.of()).contains(person.slots[choice].id()) ? 1 : 0;
        }
    }

    /**
     * No stage of a certificate: leans towards fair plans, the more so the higher the power, so that the first plan is
     * already a good one.
     */
    record Steep(int power) implements Criterion {
        @Override
        public long leftOut() {
            return -10_000_000;
        }

        @Override
        public String name() {
            return "start";
        }

        @Override
        public boolean countsPoints() {
            return true;
        }

        @Override
        public long end(Person person, int points, long axes) {
            return -Math.round(Math.pow(Math.max(0, person.regret(points)), power));
        }
    }

    /** No stage of a certificate: leans towards some ranks. */
    sealed interface RankLeaning extends Criterion {
        @Override
        default long leftOut() {
            return -10_000_000;
        }

        @Override
        default String name() {
            return "start";
        }

        @Override
        default boolean countsSlots() {
            return true;
        }
    }

    /** Leans towards good ranks. */
    record RankSum(int power) implements RankLeaning {
        @Override
        public long leftOut() {
            return -100_000;
        }

        @Override
        public long slot(Person person, int choice) {
            return -Math.round(Math.pow(person.rank[choice], power));
        }
    }

    /** Leans towards the best ranks; each counts twice as much as the next, as far as the sixteenth. */
    record BestRanks() implements RankLeaning {
        private static final int LAST = 16;

        @Override
        public long slot(Person person, int choice) {
            return 1L << Math.max(0, LAST - person.rank[choice]);
        }
    }

    /** Leans away from the worst ranks; each counts three times as much as the one before, as far as the eleventh. */
    record WorstRanks() implements RankLeaning {
        private static final int LAST = 11;

        @Override
        public long slot(Person person, int choice) {
            return -Math.powExact(3L, Math.min(LAST, person.rank[choice]));
        }
    }

    /** No stage of a certificate: everybody placed and every minimum met. */
    record Placed() implements Criterion {
        @Override
        public long leftOut() {
            return -1;
        }

        @Override
        public String name() {
            return "placed";
        }
    }
}
