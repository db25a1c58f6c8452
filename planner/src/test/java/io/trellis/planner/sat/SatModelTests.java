package io.trellis.planner.sat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SatModelTests {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void findsTheBestPoint() {
        var model = new SatModel();
        int[] both = {model.column(3), model.column(9)};
        model.row(Long.MIN_VALUE, 10, both, new long[] {2, 1});
        model.maximize(both, new long[] {3, 1});
        model.hint(new long[] {0, 0});
        var answer = model.solve(1, 1, MINUTE, () -> false);
        assertThat(answer.point()).containsExactly(3, 4);
        assertThat(answer.complete()).isTrue();
    }

    @Test
    void saysThatThereIsNoPoint() {
        var model = new SatModel();
        int[] both = {model.column(1), model.column(1)};
        model.row(3, Long.MAX_VALUE, both, new long[] {1, 1});
        var answer = model.solve(1, 1, MINUTE, () -> false);
        assertThat(answer.point()).isNull();
        assertThat(answer.complete()).isTrue();
    }

    @Test
    void saysThatItDoesNotKnow() {
        var answer = marketSplit(5).solve(1, 0.01, MINUTE, () -> false);
        assertThat(answer.point()).isNull();
        assertThat(answer.complete()).isFalse();
    }

    @Test
    void stopsWhenAsked() {
        var asked = new AtomicInteger();
        var answer = marketSplit(6).solve(1, 1e6, Duration.ofMinutes(5), () -> asked.incrementAndGet() > 2);
        assertThat(answer.complete()).isFalse();
        assertThat(asked.get()).isGreaterThan(2);
    }

    @Test
    void stopsWhenTheTimeIsOver() {
        var answer = marketSplit(6).solve(1, 1e6, Duration.ofMillis(200), () -> false);
        assertThat(answer.point()).isNull();
        assertThat(answer.complete()).isFalse();
    }

    /** Hard without it, nothing to look for with it. */
    @Test
    void findsAPointThatItIsToBeginNear() {
        long[] point = new Random(4).longs(50, 0, 2).toArray();
        var blind = marketSplit(6, point);
        assertThat(blind.solve(1, 0.1, MINUTE, () -> false).point()).isNull();
        var told = marketSplit(6, point);
        told.hint(point);
        assertThat(told.solve(1, 0.1, MINUTE, () -> false).point()).containsExactly(point);
    }

    /** Limits beyond what CP-SAT counts stand for none. */
    @Test
    void takesLimitsThatAreNone() {
        var model = new SatModel();
        int[] one = {model.column(Long.MAX_VALUE)};
        model.row(Long.MIN_VALUE, Long.MAX_VALUE, one, new long[] {1});
        model.row(-5, 7, one, new long[] {1});
        model.maximize(one, new long[] {1});
        assertThat(model.solve(1, 1, MINUTE, () -> false).point()).containsExactly(7);
    }

    @Test
    void findsTheSamePointEveryTime() {
        var points = IntStream.range(0, 5)
                .mapToObj(_ -> Arrays.toString(
                        square(9).solve(1, 10, MINUTE, () -> false).point()))
                .distinct();
        assertThat(points).hasSize(1).doesNotContain("null");
    }

    /** Sums of random weights that must meet their halves (Cornuéjols and Dawande's market split): hard for any search. */
    private static SatModel marketSplit(int rows) {
        return marketSplit(rows, null);
    }

    /** The same with sums that one point meets, where there is one. */
    private static SatModel marketSplit(int rows, long @Nullable [] known) {
        var random = new Random(3);
        var model = new SatModel();
        int[] columns =
                IntStream.range(0, 10 * (rows - 1)).map(_ -> model.column(1)).toArray();
        for (int row = 0; row < rows; row++) {
            long[] weights = random.longs(columns.length, 0, 100).toArray();
            long sum = known == null
                    ? Arrays.stream(weights).sum() / 2
                    : IntStream.range(0, known.length)
                            .mapToLong(k -> weights[k] * known[k])
                            .sum();
            model.row(sum, sum, columns, weights);
        }
        return model;
    }

    /** A Latin square: every number once in each line and row. */
    private static SatModel square(int size) {
        var model = new SatModel();
        int[] columns =
                IntStream.range(0, size * size * size).map(_ -> model.column(1)).toArray();
        long[] ones = IntStream.range(0, size).mapToLong(_ -> 1).toArray();
        for (int a = 0; a < size * size; a++) {
            int first = a / size;
            int second = a % size;
            model.row(1, 1, line(size, k -> columns[(first * size + second) * size + k]), ones);
            model.row(1, 1, line(size, k -> columns[(first * size + k) * size + second]), ones);
            model.row(1, 1, line(size, k -> columns[(k * size + first) * size + second]), ones);
        }
        return model;
    }

    private static int[] line(int size, IntUnaryOperator at) {
        return IntStream.range(0, size).map(at).toArray();
    }
}
