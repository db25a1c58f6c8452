package io.trellis.planner.bench;

import io.trellis.planner.Policy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Medians over seeds, what readers of our plans wait for, and how our time grows. */
record Summary(List<Row> rows) {

    private static final int GROWTH_FROM = 60;

    private record Group(int associates, Seats seats, Policy policy, Entrant entrant, int seconds) {
        static Group of(Row row) {
            Case problem = row.task().problem();
            return new Group(
                    problem.associates(),
                    problem.seats(),
                    problem.policy(),
                    row.task().entrant(),
                    row.task().seconds());
        }
    }

    String text() {
        return Stream.of(medians(), readings(), growth()).collect(Collectors.joining("\n\n"));
    }

    private String medians() {
        return table(
                """
                | associates | seats | policy | contestant | limit s | runs | equal, better, worse than ours | no plan, invalid | all proven | median wall s | median CPU s | median peak MB |
                |---|---|---|---|---|---|---|---|---|---|---|---|""", grouped(Group::of).entrySet().stream().map(group -> medians(group.getKey(), group.getValue())));
    }

    private static String medians(Group group, List<Row> runs) {
        return String.format(
                Locale.ROOT,
                "| %d | %s | %s | %s | %d | %d | %s | %d, %d | %d | %.2f | %.2f | %.0f |",
                group.associates(),
                group.seats().label(),
                group.policy().label(),
                group.entrant().label(),
                group.seconds(),
                runs.size(),
                group.entrant() == Entrant.TRELLIS ? "" : standings(runs),
                count(runs, row -> !row.judgement().planned()),
                count(runs, row -> row.judgement().planned() && !row.judgement().valid()),
                count(runs, row -> row.judgement().optimal()),
                median(runs, row -> row.measured().wallSeconds()),
                median(runs, row -> row.measured().cpuSeconds()),
                median(runs, row -> row.measured().peakMegabytes()));
    }

    private static String standings(List<Row> runs) {
        List<Long> differences = runs.stream()
                .map(Row::standing)
                .filter(Objects::nonNull)
                .map(Standing::by)
                .toList();
        return "%d, %d, %d"
                .formatted(
                        differences.stream().filter(by -> by == 0).count(),
                        differences.stream().filter(by -> by > 0).count(),
                        differences.stream().filter(by -> by < 0).count());
    }

    private String readings() {
        return table(
                """
                | associates | seats | policy | median verdict ms | median why-not at once ms | median why-not in full s |
                |---|---|---|---|---|---|""",
                grouped(Group::of).entrySet().stream()
                        .filter(group -> group.getKey().entrant() == Entrant.TRELLIS)
                        .filter(group -> group.getValue().stream()
                                .anyMatch(row -> row.measured().reading() != null))
                        .map(group -> reading(
                                group.getKey(),
                                group.getValue().stream()
                                        .map(row -> row.measured().reading())
                                        .filter(Objects::nonNull)
                                        .toList())));
    }

    private static String reading(Group group, List<Reading> readings) {
        double inFull = median(
                readings.stream().filter(reading -> reading.inFullSeconds() > 0).toList(), Reading::inFullSeconds);
        return String.format(
                Locale.ROOT,
                "| %d | %s | %s | %.1f | %.1f | %s |",
                group.associates(),
                group.seats().label(),
                group.policy().label(),
                1000 * median(readings, Reading::verifySeconds),
                1000 * median(readings, Reading::atOnceSeconds),
                inFull == 0 ? "" : String.format(Locale.ROOT, "%.2f", inFull));
    }

    /** The slope of our median time over the number of associates, both as logarithms. */
    private String growth() {
        return grouped(row -> Group.of(row).seats().label() + " "
                        + Group.of(row).policy().label())
                .entrySet()
                .stream()
                .map(group -> growth(
                        group.getKey(),
                        group.getValue().stream()
                                .filter(row -> row.task().entrant() == Entrant.TRELLIS)
                                .filter(row -> row.task().problem().associates() >= GROWTH_FROM)
                                .toList()))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String growth(String name, List<Row> ours) {
        int from = ours.stream().mapToInt(Summary::associates).min().orElse(0);
        int to = ours.stream().mapToInt(Summary::associates).max().orElse(0);
        if (from == to) {
            return "";
        }
        double before = median(only(ours, from), row -> row.measured().wallSeconds());
        double after = median(only(ours, to), row -> row.measured().wallSeconds());
        boolean stopped = only(ours, to).stream()
                .anyMatch(row -> row.measured().wallSeconds() >= row.task().seconds());
        return String.format(
                Locale.ROOT,
                "Growth, %s: from %d to %d associates our time goes from %.2f s to %.2f s, exponent %s%.2f.",
                name,
                from,
                to,
                before,
                after,
                stopped ? "(stopped by the limit) at least " : "",
                Math.log(after / before) / Math.log((double) to / from));
    }

    private static int associates(Row row) {
        return row.task().problem().associates();
    }

    private static List<Row> only(List<Row> rows, int associates) {
        return rows.stream().filter(row -> associates(row) == associates).toList();
    }

    private <K> SequencedMap<K, List<Row>> grouped(Function<Row, K> key) {
        return rows.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    private static <T> double median(List<T> items, ToDoubleFunction<T> value) {
        return Median.of(items.stream().mapToDouble(value).toArray());
    }

    private static long count(List<Row> rows, Predicate<Row> counted) {
        return rows.stream().filter(counted).count();
    }

    private static String table(String header, Stream<String> lines) {
        return Stream.concat(Stream.of(header), lines).collect(Collectors.joining("\n"));
    }
}
