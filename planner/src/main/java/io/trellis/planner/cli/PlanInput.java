package io.trellis.planner.cli;

import io.trellis.planner.Cohort;
import io.trellis.planner.Periods;
import io.trellis.planner.Plan;
import io.trellis.planner.explain.PlanReading;
import io.trellis.planner.files.CohortFiles;
import io.trellis.planner.files.InputRejected;
import io.trellis.planner.files.PlanFiles;
import io.trellis.planner.files.Problem;
import io.trellis.planner.verify.Verdict;
import io.trellis.planner.verify.Verifier;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A cohort and a plan for it, from files; the plan is verified before anything is said about it. */
final class PlanInput {

    @Parameters(index = "0", paramLabel = "COHORT", description = "The cohort the plan is for")
    private Path cohortFile = Path.of("");

    @Parameters(index = "1", paramLabel = "PLAN", description = "plan.json, with certificate.json beside it")
    private Path planFile = Path.of("");

    @Option(names = "--certificate", description = "Default: certificate.json beside the plan")
    private @Nullable Path certificate;

    @Option(
            names = "--time",
            defaultValue = "60s",
            converter = TimeOption.class,
            description = "Most time for each solve; default ${DEFAULT-VALUE}")
    private Duration time = Duration.ofMinutes(1);

    @Option(names = "--json", description = "Print JSON instead of text")
    private boolean json;

    Duration time() {
        return time;
    }

    boolean json() {
        return json;
    }

    PlanReading read() throws InputRejected {
        Cohort cohort = CohortFiles.read(cohortFile);
        Plan plan = PlanFiles.read(
                planFile, certificate == null ? planFile.resolveSibling("certificate.json") : certificate);
        Verdict verdict = Verifier.verify(cohort, plan);
        if (!verdict.accepted()) {
            throw new InputRejected(verdict.objections().stream()
                    .map(objection -> new Problem(planFile.toString(), 0, "", objection))
                    .toList());
        }
        return PlanReading.of(cohort, plan);
    }

    /** Positions of periods given by id or name. */
    static Periods periods(Cohort cohort, List<String> words) throws InputRejected {
        Periods sum = Periods.NONE;
        for (String word : words) {
            int position = -1;
            for (int i = 0; i < cohort.periods().size(); i++) {
                if (cohort.periods().get(i).id().equalsIgnoreCase(word)
                        || cohort.periods().get(i).name().equalsIgnoreCase(word)) {
                    position = i;
                }
            }
            if (position < 0) {
                throw new InputRejected(
                        List.of(new Problem("command line", 0, "", "there is no period “" + word + "”")));
            }
            sum = sum.plus(Periods.of(position));
        }
        return sum;
    }
}
