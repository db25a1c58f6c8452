package io.trellis.planner.files;

import java.util.List;
import java.util.SortedMap;

/** A value in an input file together with its place, whatever the format. */
sealed interface Node {

    Place place();

    /** Where a value stands. */
    record Place(String file, int line, String field) {

        Problem problem(String message) {
            return new Problem(file, line, field, message);
        }

        Place member(String name, int at) {
            return new Place(file, at, field.isEmpty() ? name : field + "." + name);
        }

        Place item(int position, int at) {
            return new Place(file, at, field + "[" + position + "]");
        }
    }

    record Text(String value, Place place) implements Node {}

    /** A number as written; it may be no whole number, or no number at all. */
    record Number(String value, Place place) implements Node {}

    record Flag(boolean value, Place place) implements Node {}

    record Nothing(Place place) implements Node {}

    record Items(List<Node> items, Place place) implements Node {}

    record Members(SortedMap<String, Node> members, Place place) implements Node {}
}
