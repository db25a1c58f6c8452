package io.trellis.planner.engine;

import java.util.Map;
import java.util.TreeMap;

/** A path as a column of the {@link Master}: its person's row, the coupling rows it enters, the criteria it counts in. */
record Column(int[] rows, double[] values) {

    /**
     * @param places of the coupling rows; below zero where a row is not there
     * @param criteria and the places of their rows
     */
    Column(Path path, int[] places, Map<Criterion, Integer> criteria) {
        this(entries(path, places, criteria));
    }

    private Column(TreeMap<Integer, Double> entries) {
        this(
                entries.keySet().stream().mapToInt(Integer::intValue).toArray(),
                entries.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static TreeMap<Integer, Double> entries(Path path, int[] places, Map<Criterion, Integer> criteria) {
        var person = path.person();
        var entries = new TreeMap<Integer, Double>();
        entries.put(person.index, 1.0);
        for (int choice : path.choices()) {
            for (int k = 0; k < person.rows[choice].length; k++) {
                int place = places[person.rows[choice][k]];
                if (place >= 0) {
                    entries.merge(place, (double) person.coefficients[choice][k], Double::sum);
                }
            }
        }
        criteria.forEach((criterion, place) -> {
            double value = criterion.of(path);
            if (value != 0) {
                entries.put(place, value);
            }
        });
        return entries;
    }
}
