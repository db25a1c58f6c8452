package io.trellis.planner.engine;

import java.util.List;
import java.util.TreeMap;

/** A path as a column of the {@link Master}: its person's row, the coupling rows it enters, the criteria it counts in. */
record Column(int[] rows, double[] values) {

    Column(Path path, int people, int couplings, List<Criterion> criteria) {
        this(entries(path, people, couplings, criteria));
    }

    private Column(TreeMap<Integer, Double> entries) {
        this(
                entries.keySet().stream().mapToInt(Integer::intValue).toArray(),
                entries.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static TreeMap<Integer, Double> entries(Path path, int people, int couplings, List<Criterion> criteria) {
        var person = path.person();
        var entries = new TreeMap<Integer, Double>();
        entries.put(person.index, 1.0);
        for (int choice : path.choices()) {
            for (int k = 0; k < person.rows[choice].length; k++) {
                entries.merge(people + person.rows[choice][k], (double) person.coefficients[choice][k], Double::sum);
            }
        }
        for (int s = 0; s < criteria.size(); s++) {
            double value = criteria.get(s).of(path);
            if (value != 0) {
                entries.put(people + couplings + s, value);
            }
        }
        return entries;
    }
}
