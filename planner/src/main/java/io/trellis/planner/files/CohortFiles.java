package io.trellis.planner.files;

import io.trellis.planner.Cohort;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Cohorts from and to files: a {@code .json}, a {@code .csv} with all tables, or a folder with a {@code .csv} each. */
public final class CohortFiles {

    private CohortFiles() {}

    /** Reads a cohort, or says everything that is wrong with it. */
    public static Cohort read(Path path) throws InputRejected {
        List<Problem> problems = new ArrayList<>();
        Node root = nodes(path, problems);
        return cohort(root, problems);
    }

    /** Reads a cohort from JSON that is not in a file. */
    public static Cohort parse(String name, String json) throws InputRejected {
        List<Problem> problems = new ArrayList<>();
        return cohort(JsonSource.read(name, json, problems), problems);
    }

    public static String json(Cohort cohort) {
        return Json.pretty(CohortJson.tree(cohort));
    }

    public static void write(Cohort cohort, Path json) throws IOException {
        Files.writeString(json, json(cohort));
    }

    private static Cohort cohort(Node root, List<Problem> problems) throws InputRejected {
        if (root instanceof Node.Nothing) {
            throw new InputRejected(problems);
        }
        CohortReader reader = new CohortReader(problems);
        Cohort cohort = reader.read(root);
        for (CohortCheck.Finding finding : CohortCheck.findings(cohort)) {
            Problem problem = reader.place(finding.path()).problem(finding.message());
            if (!problems.contains(problem)) {
                problems.add(problem);
            }
        }
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparing(Problem::file).thenComparing(Problem::line));
            throw new InputRejected(problems);
        }
        return cohort;
    }

    private static Node nodes(Path path, List<Problem> problems) throws InputRejected {
        String name = String.valueOf(path.getFileName());
        if (Files.isDirectory(path)) {
            return folder(path, problems);
        }
        if (name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
            CsvSource tables = new CsvSource(path.toString(), problems);
            tables.read(path.toString(), text(path), null);
            return tables.cohort();
        }
        return JsonSource.read(path.toString(), text(path), problems);
    }

    private static Node folder(Path folder, List<Problem> problems) throws InputRejected {
        CsvSource tables = new CsvSource(folder.toString(), problems);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
                if (name.endsWith(".csv")) {
                    String table = name.substring(0, name.length() - 4);
                    if (CsvSource.knows(table)) {
                        tables.read(file.toString(), text(file), table);
                    } else {
                        problems.add(new Problem(file.toString(), 0, "", "is no table of a cohort"));
                    }
                }
            }
        } catch (IOException e) {
            throw new InputRejected(List.of(new Problem(folder.toString(), 0, "", "cannot be read")));
        }
        return tables.cohort();
    }

    static String text(Path path) throws InputRejected {
        String reason;
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (NoSuchFileException e) {
            reason = "does not exist";
        } catch (CharacterCodingException e) {
            reason = "is not UTF-8; save it as “CSV UTF-8” or JSON";
        } catch (IOException | OutOfMemoryError e) {
            reason = "cannot be read";
        }
        throw new InputRejected(List.of(new Problem(path.toString(), 0, "", reason)));
    }
}
