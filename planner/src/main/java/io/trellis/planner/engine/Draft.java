package io.trellis.planner.engine;

import io.trellis.planner.highs.Columns;
import io.trellis.planner.sat.SatModel;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Rows and columns that are written down in any order before a model gets them. */
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

    /** The same for CP-SAT; every number must be whole. */
    SatModel whole() {
        var model = new SatModel();
        List<List<Integer>> entered = new ArrayList<>();
        List<List<Long>> values = new ArrayList<>();
        rows.forEach(_ -> {
            entered.add(new ArrayList<>());
            values.add(new ArrayList<>());
        });
        for (int k = 0; k < columns.size(); k++) {
            int column = model.column(upper.get(k).longValue());
            columns.get(k).forEach((row, value) -> {
                entered.get(row).add(column);
                values.get(row).add(value.longValue());
            });
        }
        for (int r = 0; r < rows.size(); r++) {
            model.row(
                    (long) rows.get(r)[0],
                    (long) rows.get(r)[1],
                    entered.get(r).stream().mapToInt(Integer::intValue).toArray(),
                    values.get(r).stream().mapToLong(Long::longValue).toArray());
        }
        return model;
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
