package io.trellis.planner.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

class WholeNumbersTests {

    private static final long ANY = WholeNumbers.NO_LIMIT;

    /** 4x + 2y ≥ 7: with fractions x = 7/4 costs 8.75 at 5 each, whole ones cost 10. */
    @Test
    void theCheapestPoint() {
        try (var numbers = new WholeNumbers(Duration.ofSeconds(60))) {
            int x = numbers.column();
            int y = numbers.column();
            int row = numbers.row(7, ANY);
            numbers.add(row, x, 4);
            numbers.add(row, y, 1);
            numbers.add(row, y, 1);
            numbers.add(row, y, 0);
            assertThat(numbers.columns()).isEqualTo(2);
            var relaxed = numbers.relax(new long[] {5, 3}, new long[] {ANY, ANY});
            assertThat(relaxed.end()).isEqualTo(WholeNumbers.End.FOUND);
            assertThat(relaxed.cost()).isBetween(8.7499, 8.7501);
            assertThat(relaxed.whole()).isNull();
            assertThat(relaxed.weights()[x]).as("what x is worth to the row").isBetween(-5.0001, -4.9999);
            assertThat(relaxed.weights()[y]).isBetween(-2.5001, -2.4999);
            var found = numbers.cheapest(new long[] {5, 3}, new long[] {ANY, ANY});
            assertThat(found.end()).isEqualTo(WholeNumbers.End.FOUND);
            assertThat(found.point()).containsExactly(2, 0);
            assertThat(numbers.cheapest(new long[] {5, 3}, new long[] {1, ANY}).point())
                    .containsExactly(1, 2);
        }
    }

    @Test
    void whatIsCheapestDependsOnTheCosts() {
        try (var numbers = new WholeNumbers(Duration.ofSeconds(60))) {
            int x = numbers.column();
            int y = numbers.column();
            int row = numbers.row(3, ANY);
            numbers.add(row, x, 1);
            numbers.add(row, y, 1);
            var limits = new long[] {ANY, ANY};
            assertThat(numbers.cheapest(new long[] {2, 1}, limits).point()).containsExactly(0, 3);
            assertThat(numbers.cheapest(new long[] {1, 2}, limits).point()).containsExactly(3, 0);
        }
    }

    /** Asked again with other limits, the same rows give another answer. */
    @Test
    void limitsMayChangeBetweenQuestions() {
        try (var numbers = new WholeNumbers(Duration.ofSeconds(60))) {
            int x = numbers.column();
            int y = numbers.column();
            int row = numbers.row(3, 3);
            numbers.add(row, x, 1);
            numbers.add(row, y, 1);
            var first = numbers.relax(new long[] {1, 2}, new long[] {ANY, ANY});
            assertThat(first.whole()).containsExactly(3, 0);
            assertThat(first.cost()).isBetween(2.9999, 3.0001);
            assertThat(numbers.relax(new long[] {1, 2}, new long[] {1, 5}).whole())
                    .containsExactly(1, 2);
            var none = numbers.relax(new long[] {1, 2}, new long[] {1, 1});
            assertThat(none.end()).isEqualTo(WholeNumbers.End.NONE);
            assertThat(none.whole()).isNull();
            assertThat(numbers.cheapest(new long[] {1, 2}, new long[] {1, 1}).end())
                    .isEqualTo(WholeNumbers.End.NONE);
        }
    }

    /** 2x = 3 has no whole solution; with a loose column in its row the row is not looked at. */
    @Test
    void rowsOfLooseColumnsAreLeftOut() {
        try (var numbers = new WholeNumbers(Duration.ofSeconds(60))) {
            int x = numbers.column();
            int y = numbers.column();
            int odd = numbers.row(3, 3);
            int other = numbers.row(2, 4);
            numbers.add(odd, x, 2);
            numbers.add(odd, y, 1);
            numbers.add(other, x, 1);
            var limits = new long[] {ANY, 1};
            assertThat(numbers.any(new BitSet(), new long[] {ANY, 0}).end()).isEqualTo(WholeNumbers.End.NONE);
            var loose = new BitSet();
            loose.set(y);
            var found = numbers.any(loose, limits);
            assertThat(found.end()).isEqualTo(WholeNumbers.End.FOUND);
            assertThat(found.point()).isNotNull();
            assertThat(found.point()[x]).isBetween(2L, 4L);
            assertThat(found.point()[y]).isZero();
            assertThat(numbers.any(new BitSet(), limits).end())
                    .as("x = 1 and y = 1 break the second row")
                    .isEqualTo(WholeNumbers.End.NONE);
            assertThat(numbers.any(loose, new long[] {1, 1}).end()).isEqualTo(WholeNumbers.End.NONE);
        }
    }

    /** The relaxation is half of each; only a search finds the whole point. */
    @Test
    void fractionsAreSearchedOn() {
        try (var numbers = new WholeNumbers(Duration.ofSeconds(60))) {
            int x = numbers.column();
            int y = numbers.column();
            int z = numbers.column();
            for (int[] pair : new int[][] {{x, y}, {y, z}, {z, x}}) {
                int row = numbers.row(1, ANY);
                numbers.add(row, pair[0], 1);
                numbers.add(row, pair[1], 1);
            }
            var ones = new long[] {1, 1, 1};
            var relaxed = numbers.relax(ones, ones);
            assertThat(relaxed.cost()).isBetween(1.4999, 1.5001);
            assertThat(relaxed.whole()).isNull();
            var found = numbers.cheapest(ones, ones);
            assertThat(found.point()).isNotNull();
            assertThat(found.point()[x] + found.point()[y] + found.point()[z]).isEqualTo(2);
            assertThat(numbers.any(new BitSet(), ones).end()).isEqualTo(WholeNumbers.End.FOUND);
        }
    }

    @Test
    void withoutTimeNothingIsKnown() {
        try (var numbers = new WholeNumbers(Duration.ZERO)) {
            numbers.add(numbers.row(1, 1), numbers.column(), 1);
            assertThat(numbers.timeIsUp()).isTrue();
            assertThat(numbers.any(new BitSet(), new long[] {1}).end()).isEqualTo(WholeNumbers.End.UNDECIDED);
            assertThat(numbers.cheapest(new long[] {1}, new long[] {1}).end()).isEqualTo(WholeNumbers.End.UNDECIDED);
        }
        try (var numbers = new WholeNumbers(Duration.ofSeconds(60))) {
            assertThat(numbers.timeIsUp()).isFalse();
        }
    }
}
