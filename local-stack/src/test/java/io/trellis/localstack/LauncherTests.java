package io.trellis.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code ./trellis} in a fresh clone on a machine that has nothing but a shell. */
class LauncherTests {
    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();
    private static final int NO_SUCH_COMMAND = 2;

    @TempDir
    Path clone;

    @TempDir
    Path tools;

    @BeforeEach
    void freshClone() throws IOException {
        Files.copy(CHECKOUT.resolve("trellis"), clone.resolve("trellis"));
        Files.createDirectories(clone.resolve("docs/commands"));
        for (var page : pages().toList()) {
            Files.copy(page, clone.resolve("docs/commands").resolve(page.getFileName()));
        }
        for (var tool : List.of("cat", "dirname", "readlink")) {
            var stub = tools.resolve(tool);
            Files.writeString(stub, "#!/bin/sh\nexec %s \"$@\"\n".formatted(find(tool)));
            Files.setPosixFilePermissions(stub, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void explainsACommandWithoutBuildingAnything(Path page) throws Exception {
        var command = command(page);
        assertThat(trellis(0, command, "--help")).isEqualTo(Files.readString(page));
        assertThat(trellis(0, command, "-h")).isEqualTo(Files.readString(page));
        assertThat(clone.resolve(".trellis")).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void knowsEveryCommandThatHasAPage(Path page) throws Exception {
        assertThat(trellis(1, command(page)))
                .isEqualTo("trellis: no JDK 25 found; install one and set JAVA25_HOME to it\n");
    }

    @Test
    void listsEveryCommand() throws Exception {
        var usage = trellis(0, List.of(), "--help");
        assertThat(pages().map(page -> command(page).getFirst()))
                .allSatisfy(command -> assertThat(usage).containsPattern("\\b" + command + "\\b"));
        assertThat(trellis(NO_SUCH_COMMAND, List.of("plant"), "--help")).contains("there is no command 'plant'", usage);
    }

    private static Path find(String tool) {
        return Stream.of("/usr/bin", "/bin")
                .map(directory -> Path.of(directory, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    static Stream<Path> pages() throws IOException {
        try (var pages = Files.list(CHECKOUT.resolve("docs/commands"))) {
            return pages.sorted().toList().stream();
        }
    }

    /** {@code dlt-list.txt} is about {@code dlt list}, {@code why-not.txt} about {@code why-not}. */
    private static List<String> command(Path page) {
        var name = page.getFileName().toString().replace(".txt", "");
        return name.startsWith("dlt-") ? List.of(name.split("-")) : List.of(name);
    }

    private String trellis(int exit, List<String> command, String... more) throws Exception {
        var arguments = new ArrayList<>(List.of(clone.resolve("trellis").toString()));
        arguments.addAll(command);
        arguments.addAll(List.of(more));
        var builder = new ProcessBuilder(arguments).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        builder.environment().put("HOME", clone.toString());
        var process = builder.start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isEqualTo(exit);
        return output;
    }
}
