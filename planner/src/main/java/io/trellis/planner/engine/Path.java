package io.trellis.planner.engine;

import io.trellis.planner.Bundle;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** One way through the calendar for one person: positions in the person's choices, in time order. */
final class Path {

    private final Person person;
    private final int[] choices;
    private final int points;
    private final long axes;

    Path(Person person, int[] choices) {
        this.person = person;
        this.choices = choices;
        int sum = 0;
        long seen = 0;
        for (int choice : choices) {
            sum += person.rank[choice];
            seen |= person.axes[choice];
        }
        this.points = sum;
        this.axes = seen;
    }

    Person person() {
        return person;
    }

    int[] choices() {
        return choices;
    }

    int points() {
        return points;
    }

    long axes() {
        return axes;
    }

    /** Whether this covers the person's whole time and keeps every rule about one person. */
    boolean isComplete() {
        int position = 0;
        for (int k = 0; k < choices.length; k++) {
            if (person.from(choices[k]) != position || person.repeats(choices, k, choices[k])) {
                return false;
            }
            position = person.next[choices[k]];
        }
        return position == person.positions && person.allows(choices, choices.length);
    }

    /** This path with a choice in place of those it meets in time; complete only if its periods were exactly theirs. */
    Path with(int choice) {
        var periods = person.slots[choice].periods();
        var others = Arrays.stream(choices)
                .filter(held -> !person.slots[held].periods().intersects(periods));
        return new Path(
                person,
                IntStream.concat(others, IntStream.of(choice))
                        .boxed()
                        .sorted(Comparator.comparingInt(held -> person.next[held]))
                        .mapToInt(Integer::intValue)
                        .toArray());
    }

    Bundle bundle() {
        return new Bundle(
                Arrays.stream(choices).mapToObj(choice -> person.slots[choice]).toList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Path path && person == path.person && Arrays.equals(choices, path.choices);
    }

    @Override
    public int hashCode() {
        return 31 * person.index + Arrays.hashCode(choices);
    }
}
