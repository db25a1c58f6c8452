package io.trellis.planner.rule;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Dimension;
import io.trellis.planner.Scope;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Rows that limit how many of some people share a value of a dimension in one period. */
final class Shared {

    private Shared() {}

    static List<Row> rows(
            Cohort cohort, String id, Dimension dimension, int max, Predicate<Associate> member, String sentence) {
        return IntStream.range(0, cohort.periods().size())
                .boxed()
                .flatMap(period -> Words.values(cohort, dimension, period).stream()
                        .map(value -> new Row(
                                id + ":" + period + ":" + value,
                                0,
                                max,
                                new Together(
                                        new Scope(dimension, value),
                                        period,
                                        associate -> member.test(associate) ? 1 : 0),
                                sentence)))
                .toList();
    }
}
