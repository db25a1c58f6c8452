package io.trellis.planner;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A set of periods of the cohort's calendar, by position from 0; at most {@value #MAX} of them. */
public record Periods(long mask) implements Comparable<Periods> {

    public static final int MAX = 62;
    public static final Periods NONE = new Periods(0);

    public static Periods of(int... positions) {
        return new Periods(Arrays.stream(positions).mapToLong(p -> 1L << p).reduce(0, (a, b) -> a | b));
    }

    /** All periods from {@code first} to {@code last}, both included. */
    public static Periods range(int first, int last) {
        return of(IntStream.rangeClosed(first, last).toArray());
    }

    /** The first {@code count} periods. */
    public static Periods first(int count) {
        return new Periods((1L << count) - 1);
    }

    public boolean contains(int period) {
        return (mask >> period & 1) == 1;
    }

    public boolean intersects(Periods other) {
        return (mask & other.mask) != 0;
    }

    public boolean containsAll(Periods other) {
        return (other.mask & ~mask) == 0;
    }

    public Periods plus(Periods other) {
        return new Periods(mask | other.mask);
    }

    public Periods minus(Periods other) {
        return new Periods(mask & ~other.mask);
    }

    public Periods and(Periods other) {
        return new Periods(mask & other.mask);
    }

    public boolean isEmpty() {
        return mask == 0;
    }

    public int count() {
        return Long.bitCount(mask);
    }

    /** Position of the earliest period; 64 when empty. */
    public int first() {
        return Long.numberOfTrailingZeros(mask);
    }

    /** Position of the latest period; -1 when empty. */
    public int last() {
        return 63 - Long.numberOfLeadingZeros(mask);
    }

    public IntStream stream() {
        return IntStream.range(0, MAX).filter(this::contains);
    }

    @Override
    public int compareTo(Periods other) {
        return Long.compare(mask, other.mask);
    }
}
