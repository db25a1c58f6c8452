package io.trellis.planner.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.trellis.planner.Associate;
import io.trellis.planner.Certificate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Period;
import io.trellis.planner.Plan;
import io.trellis.planner.Policy;
import io.trellis.planner.Slot;
import io.trellis.planner.StageProof;
import io.trellis.planner.files.Json.Members;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Plans and certificates to and from files; the same plan is always the same bytes. */
public final class PlanFiles {

    static final String FORMAT = "trellis-plan/1";

    private static final long LARGEST = 64L << 20;

    private PlanFiles() {}

    public static String json(Plan plan) {
        return Json.pretty(new Members()
                .add("format", FORMAT)
                .add("cohort", plan.certificate().cohort())
                .add("policy", plan.policy().label())
                .add("assignments", plan.assignments()));
    }

    public static String json(Certificate certificate) {
        return Json.compact(new Members()
                        .add("format", certificate.format())
                        .add("cohort", certificate.cohort())
                        .add("plan", certificate.plan())
                        .add("policy", certificate.policy().label())
                        .add(
                                "stages",
                                certificate.stages().stream()
                                        .map(PlanFiles::stage)
                                        .toList()))
                + "\n";
    }

    /** One row per person and slot, for spreadsheets. */
    public static String csv(Cohort cohort, Plan plan) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("associate", "name", "periods", "from", "to", "slot", "team", "site", "supervisor", "rank");
            for (Associate associate : cohort.associates()) {
                for (Slot slot : plan.bundle(cohort, associate.id()).slots()) {
                    csv.writeRecord(row(cohort, associate, slot));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Reads a plan and the certificate beside it. */
    public static Plan read(Path plan, Path certificate) throws InputRejected {
        List<Problem> problems = new ArrayList<>();
        SortedMap<String, List<String>> assignments = assignments(plan, problems);
        Certificate proof = certificate(certificate, problems);
        if (!problems.isEmpty()) {
            throw new InputRejected(problems);
        }
        return new Plan(assignments, proof);
    }

    /** Reads only who goes where. */
    public static SortedMap<String, List<String>> assignments(Path plan) throws InputRejected {
        List<Problem> problems = new ArrayList<>();
        SortedMap<String, List<String>> assignments = assignments(plan, problems);
        if (!problems.isEmpty()) {
            throw new InputRejected(problems);
        }
        return assignments;
    }

    private static SortedMap<String, List<String>> assignments(Path path, List<Problem> problems) throws InputRejected {
        Fields plan = open(path, FORMAT, problems);
        SortedMap<String, List<String>> assignments = new TreeMap<>();
        plan.each("assignments", (person, slots) -> {
            if (slots instanceof Node.Items(var items, var _)) {
                assignments.put(
                        person, plan.texts(items).stream().map(Node.Text::value).toList());
            } else {
                problems.add(slots.place().problem("is not a list"));
            }
        });
        return assignments;
    }

    private static Certificate certificate(Path path, List<Problem> problems) throws InputRejected {
        Fields fields = open(path, Certificate.FORMAT, problems);
        List<StageProof> stages = fields.items("stages").stream()
                .map(node -> stage(new Fields(node, problems), problems))
                .toList();
        return new Certificate(
                Certificate.FORMAT,
                fields.text("cohort", ""),
                fields.text("plan", ""),
                labeled(fields, "policy", Policy.values(), Policy::label, problems),
                stages);
    }

    private static Fields open(Path path, String format, List<Problem> problems) throws InputRejected {
        try {
            if (Files.size(path) > LARGEST) {
                throw new InputRejected(
                        List.of(new Problem(path.toString(), 0, "", "is larger than " + (LARGEST >> 20) + " MB")));
            }
        } catch (IOException e) {
            throw new InputRejected(List.of(new Problem(path.toString(), 0, "", "does not exist")));
        }
        Node root = JsonSource.read(path.toString(), CohortFiles.text(path), problems);
        if (root instanceof Node.Nothing) {
            throw new InputRejected(problems);
        }
        Fields fields = new Fields(root, problems);
        String given = fields.text("format", "");
        if (!given.equals(format)) {
            problems.add(fields.place("format").problem("“" + given + "” is not " + format));
        }
        return fields;
    }

    private static Object stage(StageProof stage) {
        return new Members()
                .add("name", stage.name())
                .add("value", stage.value())
                .add("bound", stage.bound(), stage.value())
                .add("den", stage.den())
                .add("prices", pairs(stage.prices()))
                .add("mult", pairs(stage.multipliers()))
                .add("kind", stage.kind().name().toLowerCase(Locale.ROOT));
    }

    private static List<List<Object>> pairs(Map<?, Long> map) {
        return map.entrySet().stream()
                .map(entry -> List.<Object>of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static StageProof stage(Fields fields, List<Problem> problems) {
        SortedMap<String, Long> prices = new TreeMap<>();
        SortedMap<Integer, Long> multipliers = new TreeMap<>();
        for (Node pair : fields.items("prices")) {
            boolean fresh = pair instanceof Node.Items(var items, var _)
                    && items.size() == 2
                    && items.getFirst() instanceof Node.Text(String row, var _)
                    && prices.put(row, fields.whole(items.getLast())) == null;
            if (!fresh) {
                problems.add(pair.place().problem("is no pair of a row and its price, or a repeated one"));
            }
        }
        for (Node pair : fields.items("mult")) {
            boolean fresh = pair instanceof Node.Items(var items, var _)
                    && items.size() == 2
                    && multipliers.put(
                                    Math.clamp(fields.whole(items.getFirst()), -1, Integer.MAX_VALUE),
                                    fields.whole(items.getLast()))
                            == null;
            if (!fresh) {
                problems.add(pair.place().problem("is no pair of a stage and its multiplier, or a repeated one"));
            }
        }
        long value = fields.whole("value", 0);
        return new StageProof(
                fields.text("name", ""),
                value,
                fields.whole("bound", value),
                fields.whole("den", 0),
                prices,
                multipliers,
                labeled(
                        fields,
                        "kind",
                        StageProof.Kind.values(),
                        kind -> kind.name().toLowerCase(Locale.ROOT),
                        problems));
    }

    private static <T> T labeled(
            Fields fields, String name, T[] values, Function<T, String> label, List<Problem> problems) {
        String text = fields.text(name, "");
        return Arrays.stream(values)
                .filter(value -> label.apply(value).equals(text))
                .findAny()
                .orElseGet(() -> {
                    problems.add(fields.place(name)
                            .problem("“" + text + "” is none of "
                                    + Arrays.stream(values).map(label).collect(Collectors.joining(", "))));
                    return values[0];
                });
    }

    private static List<String> row(Cohort cohort, Associate associate, Slot slot) {
        List<Period> periods =
                slot.periods().stream().mapToObj(cohort.periods()::get).toList();
        return List.of(
                cell(associate.id()),
                cell(associate.name()),
                cell(periods.stream().map(Period::name).collect(Collectors.joining("; "))),
                text(periods.getFirst().startsOn()),
                text(periods.getLast().endsOn()),
                cell(slot.id()),
                cell(cohort.team(slot.team()).name()),
                cell(text(slot.site())),
                cell(text(slot.supervisor())),
                String.valueOf(associate.rank(slot)));
    }

    private static String text(@org.jspecify.annotations.Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** Spreadsheets run what begins like a formula. */
    private static String cell(String text) {
        return text.matches("[=+@\\t\\r-].*") ? "'" + text : text;
    }
}
