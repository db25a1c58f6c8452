package io.trellis.planner.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.trellis.planner.files.Node.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads tables, each in a file of its own or all below each other in one file, into the same nodes as JSON. Lists in a
 * cell are separated by {@code ;} or {@code |}, ties by {@code =}.
 */
final class CsvSource {

    /** How a cell is read. */
    private enum Cell {
        TEXT,
        NUMBER,
        FLAG,
        LIST,
        GROUPS,
        POINTS
    }

    private static final Pattern FILLER = Pattern.compile("[\\s_-]");

    private static final Map<String, Map<String, Cell>> TABLES = Map.of(
            "program",
            columns("setting value"),
            "periods",
            columns("id name startsOn endsOn"),
            "teams",
            columns("id name family ranking:GROUPS"),
            "slots",
            columns("id team periods:LIST min:NUMBER max:NUMBER priority:NUMBER supervisor site area exposure:POINTS"
                    + " skills:LIST clearances:LIST"),
            "associates",
            columns("id name present:LIST leave:LIST skills:LIST sites:LIST clearances:LIST conflicts:LIST past:LIST"
                    + " subCohort credit:NUMBER choices:GROUPS tiers:GROUPS vetoes:LIST stars:LIST pins:LIST"
                    + " started:LIST"),
            "preferences",
            columns("associate team rank"),
            "precedences",
            columns("before after required:FLAG"),
            "couplings",
            columns("type scope periods:LIST max:NUMBER one other share subCohort"),
            "published",
            columns("associate slots:LIST moved:FLAG"));

    private static final Map<String, Cell> SETTINGS =
            columns("id name repeats:FLAG minRotations:NUMBER maxRotations:NUMBER breadth:NUMBER exposure:POINTS"
                    + " allowance:NUMBER");

    private final List<Problem> problems;
    private final Map<String, List<Node>> tables = new TreeMap<>();
    private final Map<String, Place> headers = new HashMap<>();
    private final Map<String, Node> settings = new HashMap<>();
    private final Place whole;

    CsvSource(String name, List<Problem> problems) {
        this.whole = new Place(name, 0, "");
        this.problems = problems;
    }

    static boolean knows(String table) {
        return TABLES.containsKey(table);
    }

    /** Reads one file; without a table's name, rows that hold only such a name begin the tables. */
    void read(String file, String text, @Nullable String table) {
        Place place = new Place(file, 0, "");
        @Nullable String current = table;
        List<String> header = List.of();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            for (CsvRecord row : reader) {
                List<String> cells = row.getFields().stream().map(String::strip).toList();
                int line = Math.toIntExact(row.getStartingLineNumber());
                @Nullable String title = table == null ? title(cells) : null;
                if (cells.stream().allMatch(String::isEmpty)) {
                    continue;
                }
                if (table == null && title != null) {
                    current = title;
                    header = List.of();
                } else if (current == null) {
                    problems.add(new Problem(
                            file, line, "", "begins without the name of a table: one of " + names(TABLES.keySet())));
                    return;
                } else if (header.isEmpty()) {
                    header = header(current, cells, new Place(file, line, ""));
                    tables.putIfAbsent(current, new ArrayList<>());
                    headers.putIfAbsent(current, new Place(file, line, ""));
                } else {
                    row(current, header, cells, new Place(file, line, ""));
                }
            }
        } catch (CsvParseException e) {
            problems.add(place.problem("is not valid CSV: " + e.getMessage()));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Everything read so far as one cohort. */
    Node cohort() {
        TreeMap<String, Node> members = new TreeMap<>();
        new RankRows(problems, tables.getOrDefault("preferences", List.of()))
                .giveTo(tables.getOrDefault("associates", List.of()));
        tables.forEach((table, rows) -> members.put(table, new Node.Items(rows, header(table))));
        members.remove("program");
        members.remove("preferences");
        TreeMap<String, Node> program = new TreeMap<>(settings);
        @Nullable Node precedences = members.remove("precedences");
        if (precedences != null) {
            program.put("precedences", precedences);
        }
        for (String name : List.of("id", "name")) {
            @Nullable Node value = program.remove(name);
            if (value != null) {
                members.put(name, value);
            }
        }
        published(members, program.remove("allowance"));
        members.put("program", new Node.Members(program, header("program")));
        return new Node.Members(members, whole);
    }

    private Place header(String table) {
        return headers.getOrDefault(table, whole);
    }

    private List<String> header(String table, List<String> cells, Place place) {
        Map<String, Cell> columns = TABLES.getOrDefault(table, Map.of());
        List<String> header = new ArrayList<>();
        for (String cell : cells) {
            String name = columns.keySet().stream()
                    .filter(column -> column.equalsIgnoreCase(plain(cell)))
                    .findFirst()
                    .orElse("");
            if (name.isEmpty() && !cell.isEmpty()) {
                problems.add(
                        place.problem("has no column “" + cell + "” in " + table + ": " + names(columns.keySet())));
            } else if (!name.isEmpty() && header.contains(name)) {
                problems.add(place.problem("has the column “" + cell + "” twice"));
            }
            header.add(name);
        }
        return header;
    }

    private void row(String table, List<String> header, List<String> cells, Place place) {
        TreeMap<String, Node> members = new TreeMap<>();
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).isEmpty()) {
                continue;
            }
            if (i >= header.size()) {
                problems.add(place.problem("has more cells than its table has columns"));
                break;
            }
            String column = header.get(i);
            if (!column.isEmpty()) {
                Cell kind = TABLES.getOrDefault(table, Map.of()).getOrDefault(column, Cell.TEXT);
                members.put(column, cell(kind, cells.get(i), place.member(column, place.line())));
            }
        }
        if (table.equals("program")) {
            setting(members, place);
            return;
        }
        if (table.equals("associates") && members.containsKey("started")) {
            started(members, place);
        }
        tables.computeIfAbsent(table, _ -> new ArrayList<>()).add(new Node.Members(members, place));
    }

    private void setting(Map<String, Node> members, Place place) {
        String name = text(members.get("setting"));
        String known = SETTINGS.keySet().stream()
                .filter(setting -> setting.equalsIgnoreCase(plain(name)))
                .findFirst()
                .orElse("");
        if (known.isEmpty()) {
            problems.add(place.problem("has no setting “" + name + "”: " + names(SETTINGS.keySet())));
        } else if (settings.put(
                        known,
                        cell(
                                SETTINGS.getOrDefault(known, Cell.TEXT),
                                text(members.get("value")),
                                place.member(known, place.line())))
                != null) {
            problems.add(place.member(known, place.line()).problem("is given twice"));
        }
    }

    private void started(Map<String, Node> members, Place place) {
        List<Node> pins = new ArrayList<>();
        if (members.get("pins") instanceof Node.Items(var items, var _)) {
            pins.addAll(items);
        }
        if (members.remove("started") instanceof Node.Items(var items, var at)) {
            for (Node item : items) {
                pins.add(new Node.Members(
                        new TreeMap<>(Map.of("slot", item, "kind", new Node.Text("started", at))), item.place()));
            }
        }
        members.put("pins", new Node.Items(pins, place.member("pins", place.line())));
    }

    private void published(Map<String, Node> members, @Nullable Node allowance) {
        if (!(members.remove("published") instanceof Node.Items(var rows, var place))) {
            return;
        }
        TreeMap<String, Node> assignments = new TreeMap<>();
        List<Node> moved = new ArrayList<>();
        for (Node row : rows) {
            if (row instanceof Node.Members(var cells, var at)) {
                String associate = text(cells.get("associate"));
                if (assignments.put(
                                associate,
                                cells.getOrDefault("slots", new Node.Items(List.of(), at.member("slots", at.line()))))
                        != null) {
                    problems.add(at.problem("“" + associate + "” is there already"));
                }
                if (cells.get("moved") instanceof Node.Flag(boolean twice, var flag) && twice) {
                    moved.add(new Node.Text(associate, flag));
                }
            }
        }
        TreeMap<String, Node> published = new TreeMap<>(
                Map.of("assignments", new Node.Members(assignments, place), "moved", new Node.Items(moved, place)));
        if (allowance != null) {
            published.put("allowance", allowance);
        }
        members.put("published", new Node.Members(published, place));
    }

    private Node cell(Cell kind, String value, Place place) {
        return switch (kind) {
            case TEXT -> new Node.Text(value, place);
            case NUMBER -> new Node.Number(value, place);
            case FLAG ->
                switch (value.toLowerCase(Locale.ROOT)) {
                    case "true", "yes", "x", "1" -> new Node.Flag(true, place);
                    case "false", "no", "0" -> new Node.Flag(false, place);
                    default -> new Node.Text(value, place);
                };
            case LIST -> new Node.Items(texts(value, "[;|]", place), place);
            case GROUPS ->
                new Node.Items(
                        Arrays.stream(value.split("[;|]"))
                                .map(String::strip)
                                .filter(group -> !group.isEmpty())
                                .map(group -> group.contains("=")
                                        ? (Node) new Node.Items(texts(group, "=", place), place)
                                        : new Node.Text(group, place))
                                .toList(),
                        place);
            case POINTS -> {
                TreeMap<String, Node> points = new TreeMap<>();
                for (String part : value.split("[;|]")) {
                    int equals = part.indexOf('=');
                    String axis = (equals < 0 ? part : part.substring(0, equals)).strip();
                    Place there = place.member(axis, place.line());
                    String number = equals < 0 ? "" : part.substring(equals + 1).strip();
                    if (points.put(axis, new Node.Number(number, there)) != null) {
                        problems.add(there.problem("is given twice"));
                    }
                }
                yield new Node.Members(points, place);
            }
        };
    }

    private static List<Node> texts(String value, String separator, Place place) {
        return Arrays.stream(value.split(separator))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(part -> (Node) new Node.Text(part, place))
                .toList();
    }

    private static @Nullable String title(List<String> cells) {
        boolean alone = cells.stream().skip(1).allMatch(String::isEmpty);
        String name = plain(cells.getFirst()).toLowerCase(Locale.ROOT);
        return alone && knows(name) ? name : null;
    }

    private static char separator(String text) {
        String first = text.lines()
                .filter(line -> line.contains(",") || line.contains(";") || line.contains("\t"))
                .findFirst()
                .orElse(",");
        return first.contains(",") ? ',' : first.contains("\t") ? '\t' : ';';
    }

    static String text(@Nullable Node node) {
        return node instanceof Node.Text(String value, var _) ? value : "";
    }

    private static String plain(String name) {
        return FILLER.matcher(name).replaceAll("");
    }

    private static String names(Set<String> names) {
        return String.join(", ", names.stream().sorted().toList());
    }

    private static Map<String, Cell> columns(String columns) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (String column : columns.split(" ")) {
            String[] parts = column.split(":");
            cells.put(parts[0], parts.length == 1 ? Cell.TEXT : Cell.valueOf(parts[1]));
        }
        return cells;
    }
}
