package io.trellis.jobs;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.jobs.posting.PostingStatus;
import io.trellis.jobs.requisition.RequisitionStatus;
import io.trellis.support.state.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents say is what the code does. */
class DocumentsTests {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\|(.*)\\|$");
    private static final Pattern CODE = Pattern.compile("`([A-Z_]+)`");
    private static final Pattern REFUSAL = Pattern.compile("new RuleRefused\\(\\s*\"([a-z-]+)\"");

    @Test
    void modelHasTheStateMachines() throws IOException {
        assertThat(documented("Requisition (jobs-service)", RequisitionStatus.class))
                .isEqualTo(State.transitions(RequisitionStatus.class));
        assertThat(documented("Posting (jobs-service)", PostingStatus.class))
                .isEqualTo(State.transitions(PostingStatus.class));
    }

    @Test
    void everyRefusalIsExplained() throws IOException {
        try (var sources = Files.walk(Path.of("src", "main", "java"))) {
            var types = sources.filter(it -> it.toString().endsWith(".java"))
                    .map(DocumentsTests::read)
                    .flatMap(it -> REFUSAL.matcher(it).results())
                    .map(it -> "## " + it.group(1))
                    .collect(toSet());
            assertThat(types).hasSizeGreaterThan(5);
            assertThat(Files.readAllLines(DOCS.resolve("problems.md"))).containsAll(types);
        }
    }

    private static <S extends Enum<S> & State<S>> Map<S, Set<S>> documented(String heading, Class<S> machine)
            throws IOException {
        var section = Files.readString(DOCS.resolve("model.md"))
                .split("(?m)^## " + Pattern.quote(heading) + "$")[1]
                .split("(?m)^## ")[0];
        var table = new EnumMap<S, Set<S>>(machine);
        ROW.matcher(section)
                .results()
                .forEach(row -> table.put(Enum.valueOf(machine, row.group(1)), states(row.group(2), machine)));
        return table;
    }

    private static <S extends Enum<S>> Set<S> states(String cell, Class<S> machine) {
        var named = CODE.matcher(cell).results().map(MatchResult::group).collect(toSet());
        return Stream.of(machine.getEnumConstants())
                .filter(it -> named.contains("`" + it.name() + "`"))
                .collect(toSet());
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
