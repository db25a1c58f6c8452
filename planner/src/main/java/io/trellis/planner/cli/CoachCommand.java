package io.trellis.planner.cli;

import io.trellis.planner.Cohort;
import io.trellis.planner.Limits;
import io.trellis.planner.explain.Coach;
import io.trellis.planner.files.CohortFiles;
import io.trellis.planner.files.InputRejected;
import io.trellis.planner.files.Json;
import io.trellis.planner.files.Json.Members;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "coach",
        mixinStandardHelpOptions = true,
        description = "Says why a cohort has no plan, and what would help.")
final class CoachCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "Cohort: .json, .csv, or a folder of .csv")
    private Path file = Path.of("");

    @Option(
            names = "--time",
            defaultValue = "20s",
            converter = TimeOption.class,
            description = "Most time for each question; default ${DEFAULT-VALUE}")
    private Duration time = Duration.ofSeconds(20);

    @Option(names = "--json", description = "Print JSON instead of text")
    private boolean json;

    @Override
    public Integer call() throws InputRejected {
        Cohort cohort = CohortFiles.read(file);
        Coach.Conflict conflict = new Coach(cohort, Limits.of(time)).conflict();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(Json.pretty(new Members()
                    .add("feasible", conflict.reasons().isEmpty())
                    .add("complete", conflict.complete())
                    .add("reasons", conflict.reasons())
                    .add("cures", conflict.cures())));
        } else {
            print(out, conflict);
        }
        out.flush();
        return conflict.reasons().isEmpty() ? Exit.DONE : Exit.INFEASIBLE;
    }

    static void print(PrintWriter out, Coach.Conflict conflict) {
        if (conflict.reasons().isEmpty()) {
            out.println("Nothing is in the way: a plan that keeps every rule exists.");
            return;
        }
        out.println("No plan keeps every rule. These cannot be had together:");
        conflict.reasons().forEach(reason -> out.println("  " + reason));
        if (!conflict.complete()) {
            out.println("Time ran out; not all of them may be needed for the contradiction.");
        }
        if (!conflict.cures().isEmpty()) {
            out.println("Any one of these would be a way out:");
            conflict.cures().forEach(cure -> out.println("  " + cure));
        }
    }
}
