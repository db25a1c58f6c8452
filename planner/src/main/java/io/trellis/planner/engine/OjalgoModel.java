package io.trellis.planner.engine;

import io.trellis.planner.highs.Columns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.integer.IntegerStrategy;

/**
 * A model that is kept as rows and columns and written anew for every solve. ojAlgo does not hand out multipliers for
 * every kind of row, so duals come from the dual program, solved as a model of its own; lower bounds are zero.
 */
final class OjalgoModel implements Model {

    private static final double INFINITE = 1e20;
    private static final double ROUNDING = 1e-9;
    /** Its cuts now and then cut off the best point or all of them: no column is fractional enough for one. */
    private static final IntegerStrategy WITHOUT_CUTS = IntegerStrategy.DEFAULT.withGMICutConfiguration(
            new IntegerStrategy.GMICutConfiguration().withFractionality(1));

    private record Side(double lower, double upper) {}

    private static final class Entries {
        private final Map<Integer, Double> byRow = new HashMap<>();
        private double cost;
        private double upper;
    }

    private final Budget budget;
    private final List<Side> rows = new ArrayList<>();
    private final List<Entries> columns = new ArrayList<>();

    OjalgoModel(Budget budget) {
        this.budget = budget;
    }

    @Override
    public void addRows(double[] lower, double[] upper) {
        for (int r = 0; r < lower.length; r++) {
            rows.add(new Side(lower[r], upper[r]));
        }
    }

    @Override
    public void addRow(double lower, double upper, int[] entered, double[] values) {
        for (int k = 0; k < entered.length; k++) {
            columns.get(entered[k]).byRow.put(rows.size(), values[k]);
        }
        rows.add(new Side(lower, upper));
    }

    @Override
    public void row(int row, double lower, double upper) {
        rows.set(row, new Side(lower, upper));
    }

    @Override
    public void addColumns(Columns batch) {
        for (int k = 0; k < batch.count(); k++) {
            var entries = new Entries();
            entries.cost = batch.costs()[k];
            entries.upper = batch.upper()[k];
            int end = k + 1 < batch.count() ? batch.starts()[k + 1] : batch.rows().length;
            for (int e = batch.starts()[k]; e < end; e++) {
                entries.byRow.put(batch.rows()[e], batch.values()[e]);
            }
            columns.add(entries);
        }
    }

    @Override
    public void costs(double[] costs) {
        for (int k = 0; k < costs.length; k++) {
            columns.get(k).cost = costs[k];
        }
    }

    @Override
    public void bounds(double[] lower, double[] upper) {
        for (int k = 0; k < upper.length; k++) {
            columns.get(k).upper = upper[k];
        }
    }

    @Override
    public Relaxed relax() {
        var result = primal(false).maximise();
        var end = end(result);
        if (end != End.OPTIMAL) {
            return new Relaxed(end, 0, new double[columns.size()], new double[rows.size()]);
        }
        var point = new double[columns.size()];
        double value = 0;
        for (int k = 0; k < point.length; k++) {
            point[k] = result.doubleValue(k);
            value += point[k] * columns.get(k).cost;
        }
        return new Relaxed(End.OPTIMAL, value, point, duals());
    }

    @Override
    public Whole whole(double gap) {
        var result = primal(true).maximise();
        boolean complete = end(result) != End.STOPPED;
        if (!result.getState().isFeasible()) {
            return new Whole(null, complete);
        }
        var point = new double[columns.size()];
        Arrays.setAll(point, result::doubleValue);
        return new Whole(point, complete);
    }

    @Override
    public void close() {}

    private static End end(Optimisation.Result result) {
        return switch (result.getState()) {
            case OPTIMAL, DISTINCT -> End.OPTIMAL;
            case INFEASIBLE, INVALID -> End.INFEASIBLE;
            default -> End.STOPPED;
        };
    }

    private ExpressionsBasedModel primal(boolean whole) {
        var model = empty();
        for (var column : columns) {
            var variable = model.newVariable("x" + model.countVariables())
                    .lower(0)
                    .weight(column.cost)
                    .integer(whole);
            if (column.upper < INFINITE) {
                variable.upper(column.upper);
            }
        }
        var entered = new int[rows.size()];
        columns.forEach(column -> column.byRow.forEach((row, value) -> entered[row] += value == 0 ? 0 : 1));
        List<Expression> expressions = new ArrayList<>();
        rows.forEach(_ -> expressions.add(model.newExpression("r" + expressions.size())));
        var sides = new ArrayList<>(rows);
        for (int k = 0; k < columns.size(); k++) {
            int column = k;
            columns.get(k).byRow.forEach((row, value) -> {
                boolean alone = whole && value != 0 && entered[row] == 1;
                if (alone) {
                    sides.set(row, rounded(rows.get(row), value));
                }
                if (value != 0) {
                    expressions.get(row).set(column, alone ? 1 : (double) value);
                }
            });
        }
        for (int r = 0; r < sides.size(); r++) {
            limit(expressions.get(r), sides.get(r));
        }
        return model;
    }

    private static void limit(Expression expression, Side side) {
        if (side.lower > -INFINITE) {
            expression.lower(side.lower);
        }
        if (side.upper < INFINITE) {
            expression.upper(side.upper);
        }
    }

    /** What a row of one column leaves to it: ojAlgo does not round such sides well. */
    private static Side rounded(Side row, double value) {
        double first = row.lower / value;
        double second = row.upper / value;
        return new Side(Math.ceil(Math.min(first, second) - ROUNDING), Math.floor(Math.max(first, second) + ROUNDING));
    }

    /** The duals: min Σ U·p − Σ L·n + Σ u·q with A'(p − n) + q ≥ c and p, n, q ≥ 0; the dual of a row is p − n. */
    private double[] duals() {
        var model = empty();
        var above = sides(model, Side::upper);
        var below = sides(model, side -> -side.lower());
        for (var column : columns) {
            if (column.upper == 0) {
                continue;
            }
            var expression = model.newExpression("c" + model.countExpressions()).lower(column.cost);
            column.byRow.forEach((row, value) -> {
                if (above.containsKey(row)) {
                    expression.set((int) above.get(row), (double) value);
                }
                if (below.containsKey(row)) {
                    expression.set((int) below.get(row), -(double) value);
                }
            });
            if (column.upper < INFINITE) {
                expression.set(variable(model, column.upper), 1);
            }
        }
        var result = model.minimise();
        var duals = new double[rows.size()];
        above.forEach((row, variable) -> duals[row] += result.doubleValue(variable));
        below.forEach((row, variable) -> duals[row] -= result.doubleValue(variable));
        return duals;
    }

    private Map<Integer, Integer> sides(ExpressionsBasedModel model, ToDoubleFunction<Side> cost) {
        Map<Integer, Integer> variables = new HashMap<>();
        for (int r = 0; r < rows.size(); r++) {
            double weight = cost.applyAsDouble(rows.get(r));
            if (weight < INFINITE) {
                variables.put(r, variable(model, weight));
            }
        }
        return variables;
    }

    private static int variable(ExpressionsBasedModel model, double weight) {
        model.newVariable("y" + model.countVariables()).lower(0).weight(weight);
        return model.countVariables() - 1;
    }

    private ExpressionsBasedModel empty() {
        var options = new Optimisation.Options().integer(WITHOUT_CUTS);
        options.time_abort = Math.max(1, budget.left().toMillis());
        options.time_suffice = options.time_abort;
        return new ExpressionsBasedModel(options);
    }
}
