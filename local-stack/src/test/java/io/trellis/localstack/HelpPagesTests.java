package io.trellis.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The help that the launcher shows without starting a program is what the commands say themselves. */
class HelpPagesTests {
    private static final Path PAGES = Path.of("..", "docs", "commands");

    /** {@code -Dtrellis.help.write=true} brings the pages up to date. */
    @ParameterizedTest
    @MethodSource("commands")
    void pageIsWhatTheCommandSays(List<String> command) throws IOException {
        var said = help(command);
        assertThat(said).startsWith("Usage: trellis " + String.join(" ", command));
        var page = PAGES.resolve(String.join("-", command) + ".txt");
        if (Boolean.getBoolean("trellis.help.write")) {
            Files.createDirectories(PAGES);
            Files.writeString(page, said);
        }
        assertThat(page).content().isEqualTo(said);
    }

    static Stream<List<String>> commands() {
        return below(Trellis.commandLine(), List.of()).filter(command -> !command.isEmpty());
    }

    private static Stream<List<String>> below(CommandLine line, List<String> path) {
        var subcommands = line.getSubcommands().entrySet().stream()
                .flatMap(it -> below(
                        it.getValue(),
                        Stream.concat(path.stream(), Stream.of(it.getKey())).toList()));
        return Stream.concat(Stream.of(path), subcommands);
    }

    private static String help(List<String> command) {
        var printed = new StringWriter();
        var arguments = Stream.concat(command.stream(), Stream.of("--help")).toArray(String[]::new);
        var exit = Trellis.commandLine().setOut(new PrintWriter(printed, true)).execute(arguments);
        assertThat(exit).isZero();
        return printed.toString();
    }
}
