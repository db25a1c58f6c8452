package io.trellis.planner.cli;

import io.trellis.planner.Cohort;
import io.trellis.planner.Limits;
import io.trellis.planner.coach.Coach;
import io.trellis.planner.coach.Conflict;
import io.trellis.planner.coach.Conflict.Cure;
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
            description = "Stop after this time with what is known; default ${DEFAULT-VALUE}")
    private Duration time = Duration.ofSeconds(20);

    @Option(names = "--json", description = "Print JSON instead of text")
    private boolean json;

    @Override
    public Integer call() throws InputRejected {
        Cohort cohort = CohortFiles.read(file);
        Conflict conflict = new Coach(cohort, Limits.of(time)).conflict();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(json(conflict));
        } else {
            print(out, conflict);
        }
        out.flush();
        return conflict.feasible() ? Exit.DONE : conflict.reasons().isEmpty() ? Exit.UNDECIDED : Exit.INFEASIBLE;
    }

    static String json(Conflict conflict) {
        return Json.pretty(new Members()
                .add("feasible", conflict.feasible())
                .add("complete", conflict.complete())
                .add("others", conflict.others())
                .add("reasons", conflict.reasons())
                .add("rules", conflict.rules())
                .add(
                        "cures",
                        conflict.cures().stream()
                                .map(cure -> new Members()
                                        .add("sentence", cure.sentence())
                                        .add("price", cure.price())
                                        .add("cost", cure.cost()))
                                .toList()));
    }

    static void print(PrintWriter out, Conflict conflict) {
        if (conflict.reasons().isEmpty()) {
            out.println(
                    conflict.complete()
                            ? "Nothing is in the way: a plan that keeps every rule exists."
                            : "Time ran out before it was clear whether a plan exists; --time gives more.");
            return;
        }
        out.println("No plan keeps every rule. These cannot be had together:");
        conflict.reasons().forEach(reason -> out.println("  " + reason));
        if (!conflict.complete()) {
            out.println("Time ran out; not all of them may be needed for the contradiction.");
        }
        if (conflict.others()) {
            out.println("The other rules contradict each other as well; the ways out below mend all of it.");
        }
        if (conflict.cures().isEmpty()) {
            return;
        }
        out.println("Ways out, each tried out and enough by itself, cheapest first:");
        char letter = 'A';
        for (Cure cure : conflict.cures()) {
            out.println("  " + letter++ + "  " + cure.sentence() + " (" + cure.cost() + ")");
        }
    }
}
