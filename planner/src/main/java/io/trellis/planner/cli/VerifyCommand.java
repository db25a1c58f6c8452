package io.trellis.planner.cli;

import io.trellis.planner.Cohort;
import io.trellis.planner.Plan;
import io.trellis.planner.explain.PlanReading;
import io.trellis.planner.explain.ProofWords;
import io.trellis.planner.files.CohortFiles;
import io.trellis.planner.files.InputRejected;
import io.trellis.planner.files.PlanFiles;
import io.trellis.planner.verify.Verdict;
import io.trellis.planner.verify.Verifier;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Checks a plan and its certificate against the cohort, believing neither.")
final class VerifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "COHORT", description = "The cohort the plan is for")
    private Path cohortFile = Path.of("");

    @Parameters(index = "1", paramLabel = "PLAN", description = "plan.json")
    private Path planFile = Path.of("");

    @Option(names = "--certificate", description = "Default: certificate.json beside the plan")
    private @Nullable Path certificate;

    @Option(names = "--json", description = "Print JSON instead of text")
    private boolean json;

    @Override
    public Integer call() throws InputRejected {
        Cohort cohort = CohortFiles.read(cohortFile);
        Plan plan = PlanFiles.read(
                planFile, certificate == null ? planFile.resolveSibling("certificate.json") : certificate);
        Verdict verdict = Verifier.verify(cohort, plan);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(JsonReport.of(verdict));
        } else if (verdict.accepted()) {
            List<ProofWords.Line> lines = ProofWords.lines(PlanReading.of(cohort, plan));
            lines.forEach(line -> out.printf(
                    "%s %s  %d / %d%n", line.proven() ? "✓" : "·", line.sentence(), line.found(), line.best()));
            out.println(
                    verdict.proven()
                            ? "Accepted: every rule is kept, every value is right, every line is proven."
                            : "Accepted, but not all of it is proven.");
        } else {
            out.println("Rejected:");
            verdict.objections().forEach(objection -> out.println("  " + objection));
        }
        out.flush();
        return !verdict.accepted() ? Exit.REJECTED : verdict.proven() ? Exit.DONE : Exit.UNPROVEN;
    }
}
