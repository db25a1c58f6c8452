package io.trellis.planner.engine;

import io.trellis.planner.highs.Columns;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** A linear program that is written down in any order before a {@link Model} gets it. */
final class Draft {

    private final List<double[]> rows = new ArrayList<>();
    private final List<Double> upper = new ArrayList<>();
    private final List<TreeMap<Integer, Double>> columns = new ArrayList<>();

    /** A new row, by number. */
    int row(double lo, double hi) {
        rows.add(new double[] {lo, hi});
        return rows.size() - 1;
    }

    /** A new column from zero up, by number. */
    int column(double most) {
        columns.add(new TreeMap<>());
        upper.add(most);
        return columns.size() - 1;
    }

    void enter(int column, int row, double value) {
        columns.get(column).merge(row, value, Double::sum);
    }

    int columns() {
        return columns.size();
    }

    /** Writes it into an empty model; costs are zero. */
    void into(Model model) {
        model.addRows(
                rows.stream().mapToDouble(row -> row[0]).toArray(),
                rows.stream().mapToDouble(row -> row[1]).toArray());
        var starts = new int[columns.size()];
        int entries = 0;
        for (int k = 0; k < starts.length; k++) {
            starts[k] = entries;
            entries += columns.get(k).size();
        }
        model.addColumns(new Columns(
                new double[starts.length],
                new double[starts.length],
                upper.stream().mapToDouble(Double::doubleValue).toArray(),
                starts,
                columns.stream()
                        .flatMapToInt(column -> column.keySet().stream().mapToInt(Integer::intValue))
                        .toArray(),
                columns.stream()
                        .flatMapToDouble(column -> column.values().stream().mapToDouble(Double::doubleValue))
                        .toArray()));
    }
}
