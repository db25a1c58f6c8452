package io.trellis.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TrellisTests {
    @Test
    void explainsEveryCommand() {
        assertThat(Trellis.commandLine().getSubcommands().keySet())
                .hasSizeGreaterThan(5)
                .allSatisfy(command -> {
                    var printed = new StringWriter();
                    var exit = Trellis.commandLine()
                            .setOut(new PrintWriter(printed, true))
                            .execute(command, "--help");
                    assertThat(exit).isZero();
                    assertThat(printed.toString()).startsWith("Usage: trellis " + command);
                });
    }
}
