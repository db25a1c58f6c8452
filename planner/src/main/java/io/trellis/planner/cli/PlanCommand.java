package io.trellis.planner.cli;

import io.trellis.planner.Cohort;
import io.trellis.planner.Outcome;
import io.trellis.planner.Planner;
import io.trellis.planner.explain.PlanReading;
import io.trellis.planner.explain.Reasons;
import io.trellis.planner.files.CohortFiles;
import io.trellis.planner.files.InputRejected;
import io.trellis.planner.files.PlanFiles;
import io.trellis.planner.rule.Words;
import io.trellis.planner.verify.Verdict;
import io.trellis.planner.verify.Verifier;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = "Makes the best plan for a cohort and proves it.")
final class PlanCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "Cohort: .json, .csv, or a folder of .csv")
    private Path file = Path.of("");

    @Mixin
    private SolveOptions solve = new SolveOptions();

    @Option(names = "--seed", defaultValue = "0", description = "Same input and seed, same plan")
    private long seed;

    @Option(names = "--explain", paramLabel = "ASSOCIATE", description = "Also print one person's reasons")
    private @Nullable String explain;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write plan.json, plan.csv, certificate.json and reasons.md there")
    private @Nullable Path out;

    @Option(names = "--all", description = "Show everybody, also those who lose nothing")
    private boolean all;

    @Override
    public Integer call() throws InputRejected, IOException {
        Cohort cohort = CohortFiles.read(file);
        PrintWriter err = spec.commandLine().getErr();
        try (Watch watch = new Watch(err)) {
            Outcome outcome = Planner.plan(cohort, solve.policy(), solve.limits(seed), watch);
            watch.done();
            return switch (outcome) {
                case Outcome.Planned planned -> planned(cohort, planned);
                case Outcome.Infeasible _ -> infeasible();
                case Outcome.Undecided undecided -> {
                    err.println("Stopped after " + seconds(undecided.elapsed()) + ", before a first plan was found.");
                    yield Exit.UNDECIDED;
                }
            };
        }
    }

    private int planned(Cohort cohort, Outcome.Planned planned) throws InputRejected, IOException {
        PlanReading reading = PlanReading.of(cohort, planned.plan());
        long started = System.nanoTime();
        Verdict verdict = Verifier.verify(cohort, planned.plan());
        Duration checked = Duration.ofNanos(System.nanoTime() - started);
        PrintWriter print = spec.commandLine().getOut();
        if (out != null) {
            write(out, reading);
        }
        if (solve.json()) {
            print.print(JsonReport.of(reading, planned.stats(), verdict));
        } else {
            print.printf(
                    "%s · %s · %s · %s%n%n",
                    cohort.name(),
                    Words.count(cohort.associates().size(), "associate"),
                    solve.policy().label(),
                    seconds(planned.stats().elapsed()));
            print.print(new PlanTable(reading, all));
            print.printf("%nChecked independently in %d ms.%n", checked.toMillis());
            if (explain != null) {
                print.print("\n" + new Reasons(reading).of(People.find(cohort, explain)));
            }
            if (out != null) {
                print.println("Written to " + out + ": plan.json, plan.csv, certificate.json, reasons.md");
            }
        }
        print.flush();
        verdict.objections()
                .forEach(objection -> spec.commandLine().getErr().println("The check objects: " + objection));
        return !verdict.accepted() ? Exit.REJECTED : verdict.proven() ? Exit.DONE : Exit.UNPROVEN;
    }

    private int infeasible() {
        spec.commandLine()
                .getOut()
                .println("No plan keeps every rule. `trellis coach " + file + "` says why and what would help.");
        return Exit.INFEASIBLE;
    }

    private static void write(Path folder, PlanReading reading) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("plan.json"), PlanFiles.json(reading.plan()));
        Files.writeString(folder.resolve("plan.csv"), PlanFiles.csv(reading.cohort(), reading.plan()));
        Files.writeString(
                folder.resolve("certificate.json"),
                PlanFiles.json(reading.plan().certificate()));
        Files.writeString(folder.resolve("reasons.md"), new Reasons(reading).document());
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}
