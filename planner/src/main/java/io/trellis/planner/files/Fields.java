package io.trellis.planner.files;

import io.trellis.planner.files.Node.Place;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The members of one object, read one by one; whatever is not as it should be is noted and left out. */
final class Fields {

    private final SortedMap<String, Node> members;
    private final Place place;
    private final List<Problem> problems;
    private final Set<String> known = new HashSet<>();

    Fields(Node node, List<Problem> problems) {
        this.problems = problems;
        this.place = node.place();
        if (node instanceof Node.Members(var values, var _)) {
            members = values;
        } else {
            members = new TreeMap<>();
            problems.add(place.problem("is not an object"));
        }
    }

    Place place() {
        return place;
    }

    /** The place of a member, or of the object when it is absent. */
    Place place(String name) {
        @Nullable Node node = members.get(name);
        return node == null ? place.member(name, place.line()) : node.place();
    }

    @Nullable
    Node node(String name) {
        known.add(name);
        @Nullable Node node = members.get(name);
        return node instanceof Node.Nothing ? null : node;
    }

    @Nullable
    String text(String name) {
        @Nullable Node node = node(name);
        return node == null ? null : text(node);
    }

    String text(String name, String absent) {
        @Nullable String text = text(name);
        return text == null ? absent : text;
    }

    int integer(String name, int absent) {
        @Nullable Node node = node(name);
        return node == null ? absent : integer(node, absent);
    }

    boolean flag(String name) {
        @Nullable Node node = node(name);
        if (node == null) {
            return false;
        }
        if (node instanceof Node.Flag(boolean value, var _)) {
            return value;
        }
        problems.add(node.place().problem("is neither true nor false"));
        return false;
    }

    @Nullable
    LocalDate date(String name) {
        @Nullable String text = text(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            problems.add(place(name).problem("“" + text + "” is no date; write 2027-02-01"));
            return null;
        }
    }

    List<Node> items(String name) {
        @Nullable Node node = node(name);
        return switch (node) {
            case null -> List.of();
            case Node.Items(var items, var _) -> items;
            default -> {
                problems.add(node.place().problem("is not a list"));
                yield List.of();
            }
        };
    }

    List<Node.Text> texts(String name) {
        return texts(items(name));
    }

    List<Node.Text> texts(List<Node> items) {
        List<Node.Text> texts = new ArrayList<>();
        for (Node item : items) {
            @Nullable String text = text(item);
            if (text != null) {
                texts.add(new Node.Text(text, item.place()));
            }
        }
        return texts;
    }

    /** Lists of lists, where a list of one may be written without brackets. */
    List<List<Node.Text>> groups(String name) {
        return items(name).stream()
                .map(item -> texts(item instanceof Node.Items(var items, var _) ? items : List.of(item)))
                .filter(group -> !group.isEmpty())
                .toList();
    }

    SortedMap<String, Integer> points(String name) {
        SortedMap<String, Integer> points = new TreeMap<>();
        each(name, (axis, node) -> points.put(axis, integer(node, 0)));
        return points;
    }

    void each(String name, BiConsumer<String, Node> visitor) {
        @Nullable Node node = node(name);
        if (node instanceof Node.Members(var values, var _)) {
            values.forEach(visitor);
        } else if (node != null) {
            problems.add(node.place().problem("is not an object"));
        }
    }

    /** Notes every member that nobody asked for. */
    void close() {
        members.forEach((name, node) -> {
            if (!known.contains(name)) {
                problems.add(node.place()
                        .problem("is unknown here; known are "
                                + String.join(", ", known.stream().sorted().toList())));
            }
        });
    }

    /** A whole number of up to eighteen digits. */
    long whole(String name, long absent) {
        @Nullable Node node = node(name);
        return node == null ? absent : whole(node);
    }

    long whole(Node node) {
        if (node instanceof Node.Number(String value, Place at)) {
            if (value.matches("-?[0-9]{1,18}")) {
                return Long.parseLong(value);
            }
            problems.add(at.problem("“" + value + "” is not a whole number of at most eighteen digits"));
        } else {
            problems.add(node.place().problem("is not a number"));
        }
        return 0;
    }

    private int integer(Node node, int absent) {
        if (node instanceof Node.Number(String value, Place at)) {
            if (value.matches("-?[0-9]{1,9}")) {
                return Integer.parseInt(value);
            }
            problems.add(at.problem("“" + value + "” is not a whole number of at most nine digits"));
        } else {
            problems.add(node.place().problem("is not a number"));
        }
        return absent;
    }

    private @Nullable String text(Node node) {
        if (node instanceof Node.Text(String value, Place at)) {
            if (!value.isBlank() && value.length() <= 500) {
                return value.strip();
            }
            problems.add(at.problem(value.isBlank() ? "is blank" : "is longer than 500 characters"));
        } else {
            problems.add(node.place().problem("is not text"));
        }
        return null;
    }
}
