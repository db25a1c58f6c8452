package io.trellis.support.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentsTests {

    @Test
    void problemsEveryServiceHasAreExplained() {
        assertThat(Documents.checkProblems()).contains("not-found", "stale-revision", "request-in-flight", "internal");
    }

    @Test
    void nothingIsExplainedThatNobodyCauses() {
        var code = Stream.of("service-support", "jobs-service", "candidates-service", "rotations-service", "gateway")
                .map(module -> Documents.sources(Path.of("..", module, "src", "main", "java")))
                .toList();
        assertThat(Documents.explained())
                .isNotEmpty()
                .allSatisfy(type -> assertThat(code).anyMatch(it -> it.contains('"' + type + '"')));
    }

    @Test
    void readsTablesOfStates() {
        var table = """
                | state | can become | by |
                |---|---|---|
                | `NEW` | `OLD`, not `NOTHING_KNOWN` | `GONE` is not meant here |
                | `NEW` to `OLD` | `GONE` | |
                | `GONE` | nothing | |
                """;
        assertThat(DocumentedStates.read(table, List.of("NEW", "USED", "OLD", "GONE")))
                .isEqualTo(Map.of(
                        "NEW", Set.of("OLD", "GONE"), "USED", Set.of("GONE"), "OLD", Set.of("GONE"), "GONE", Set.of()));
    }
}
