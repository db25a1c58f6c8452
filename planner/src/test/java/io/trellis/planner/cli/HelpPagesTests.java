package io.trellis.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
        return PlannerCommand.commandLine().getSubcommands().keySet().stream().map(List::of);
    }

    private static String help(List<String> command) {
        var printed = new StringWriter();
        var none = new PrintWriter(Writer.nullWriter());
        assertThat(PlannerCommand.run(new PrintWriter(printed, true), none, command.getFirst(), "--help"))
                .isEqualTo(Exit.DONE);
        return printed.toString();
    }
}
