import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/** Makes {@code survivors.md} of the reports below a folder: a figure per package, then every mutant that lived. */
void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    List<Report> reports = new ArrayList<>();
    try (Stream<Path> packages = Files.list(folder)) {
        for (Path report : packages.map(path -> path.resolve("mutations.xml")).filter(Files::exists).sorted().toList()) {
            reports.add(Report.read(report));
        }
    }
    StringBuilder text = new StringBuilder("| package | mutants | killed | of these by time | share |\n|---|--:|--:|--:|--:|\n");
    reports.forEach(report -> text.append(report.row()));
    reports.forEach(report -> text.append("\n## ").append(report.name()).append('\n').append(report.list()));
    Files.writeString(folder.resolve("survivors.md"), text);
    System.out.print(text);
}

record Mutant(String file, int line, String method, String change, String status) {

    static Mutant of(Element mutation) {
        return new Mutant(
                text(mutation, "sourceFile").replace(".java", ""),
                Integer.parseInt(text(mutation, "lineNumber")),
                text(mutation, "mutatedMethod"),
                text(mutation, "description").replaceAll(" for io/trellis.*", ""),
                mutation.getAttribute("status"));
    }

    boolean lived() {
        return status.equals("SURVIVED") || status.equals("NO_COVERAGE");
    }

    private static String text(Element mutation, String name) {
        return mutation.getElementsByTagName(name).item(0).getTextContent();
    }
}

record Report(String name, List<Mutant> mutants) {

    static Report read(Path file) throws Exception {
        var nodes = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getElementsByTagName("mutation");
        return new Report(
                file.getParent().getFileName().toString(),
                IntStream.range(0, nodes.getLength())
                        .mapToObj(i -> Mutant.of((Element) nodes.item(i)))
                        .sorted(java.util.Comparator.comparing(Mutant::file).thenComparing(Mutant::line))
                        .toList());
    }

    String row() {
        long killed = mutants.stream().filter(mutant -> !mutant.lived()).count();
        long slow = mutants.stream().filter(mutant -> mutant.status().equals("TIMED_OUT")).count();
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %.1f %% |%n",
                name,
                mutants.size(),
                killed,
                slow,
                100.0 * killed / mutants.size());
    }

    String list() {
        StringBuilder list = new StringBuilder();
        mutants.stream()
                .filter(Mutant::lived)
                .forEach(mutant -> list.append("- `%s:%d` %s: %s%s\n"
                        .formatted(
                                mutant.file(),
                                mutant.line(),
                                mutant.method(),
                                mutant.change(),
                                mutant.status().equals("NO_COVERAGE") ? " (not covered)" : "")));
        return list.toString();
    }
}
