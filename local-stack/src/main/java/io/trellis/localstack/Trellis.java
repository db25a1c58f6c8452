package io.trellis.localstack;

import io.trellis.localstack.command.DltCommand;
import io.trellis.localstack.command.DownCommand;
import io.trellis.localstack.command.LoadCommand;
import io.trellis.localstack.command.LogsCommand;
import io.trellis.localstack.command.StatusCommand;
import io.trellis.localstack.command.UpCommand;
import io.trellis.localstack.demo.Untellable;
import io.trellis.localstack.mongodb.NoMongod;
import io.trellis.localstack.stack.Refused;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The part of {@code ./trellis} that is about running systems. */
@Command(
        name = "trellis",
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        version = "Trellis 0.1.0",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            LoadCommand.class,
            DltCommand.class
        })
public final class Trellis {
    private Trellis() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Trellis()).setExecutionExceptionHandler(Trellis::explain);
    }

    /** What the user can put right is one line; anything else is a defect and shows where. */
    private static int explain(Exception problem, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        if (problem instanceof Refused || problem instanceof NoMongod || problem instanceof Untellable) {
            command.getErr().println(problem.getMessage());
            return command.getCommandSpec().exitCodeOnExecutionException();
        }
        throw problem;
    }
}
