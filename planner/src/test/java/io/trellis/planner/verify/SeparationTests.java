package io.trellis.planner.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SeparationTests {

    private static final Path SOURCES = Path.of("src", "main", "java", "io", "trellis", "planner", "verify");

    @Test
    void sharesNoLogicWithRulesOrEngine() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            List<String> imports = files.flatMap(SeparationTests::lines)
                    .filter(line -> line.startsWith("import io.trellis.planner."))
                    .filter(line -> line.matches("import io\\.trellis\\.planner\\.[a-z].*"))
                    .distinct()
                    .sorted()
                    .toList();
            assertThat(imports)
                    .containsExactly(
                            "import io.trellis.planner.files.Fingerprint;",
                            "import io.trellis.planner.verify.Paths.Worth;");
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
