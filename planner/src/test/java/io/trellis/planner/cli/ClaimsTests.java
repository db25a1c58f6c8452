package io.trellis.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Cohort;
import io.trellis.planner.Limits;
import io.trellis.planner.Outcome;
import io.trellis.planner.Plan;
import io.trellis.planner.Planner;
import io.trellis.planner.Policy;
import io.trellis.planner.Progress;
import io.trellis.planner.RandomCohorts;
import io.trellis.planner.explain.PlanReading;
import io.trellis.planner.explain.Reasons;
import io.trellis.planner.files.CohortFiles;
import io.trellis.planner.files.PlanFiles;
import io.trellis.planner.generate.CohortGenerator;
import io.trellis.planner.generate.Recipe;
import io.trellis.planner.verify.Verdict;
import io.trellis.planner.verify.Verifier;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that is shown is called the best unless the verifier proves it, however early a solve was stopped. */
class ClaimsTests {

    private static final long COHORTS = Long.getLong("trellis.planner.claims", 20);

    private static final Cohort GENERATED = CohortGenerator.generate(Recipe.of(16, 9, 3, 11));

    /** Words that only a proof allows. */
    private static final Pattern CLAIM =
            Pattern.compile("proven|optimal|optimum|fewest|cannot be|no plan|✓", Pattern.CASE_INSENSITIVE);

    /** How a table heads its columns, and how it says that there is no proof. */
    private static final Pattern MODEST =
            Pattern.compile("not proven|from proven|not all of it is proven", Pattern.CASE_INSENSITIVE);

    @TempDir
    private Path folder = Path.of("");

    private int open;
    private int closed;

    @Test
    void callsNothingTheBestThatTheVerifierDoesNotProve() throws IOException {
        List<Cohort> cohorts = Stream.concat(
                        LongStream.range(0, COHORTS).mapToObj(RandomCohorts::of), Stream.of(GENERATED))
                .toList();
        for (Cohort cohort : cohorts) {
            for (Policy policy : Policy.values()) {
                for (int patience : List.of(0, 1, 3, Integer.MAX_VALUE)) {
                    if (Planner.plan(cohort, policy, limits(policy), new Patience(patience))
                            instanceof Outcome.Planned planned) {
                        check(cohort, planned);
                    }
                }
            }
        }
        assertThat(open).isGreaterThan(cohorts.size() / 4);
        assertThat(closed).isGreaterThan(cohorts.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1ms", "60ms", "60s"})
    void endsWellOnlyWithAProof(String time) throws IOException {
        Path cohort = folder.resolve("cohort.json");
        Files.writeString(cohort, CohortFiles.json(GENERATED));
        StringWriter out = new StringWriter();
        int exit = PlannerCommand.run(
                new PrintWriter(out),
                new PrintWriter(new StringWriter()),
                "plan",
                cohort.toString(),
                "--time",
                time,
                "--out",
                folder.toString());
        boolean proven = exit == Exit.DONE;
        assertThat(exit).isIn(Exit.DONE, Exit.UNPROVEN, Exit.UNDECIDED);
        assertThat(out.toString().contains("Proven: ")).isEqualTo(proven);
        Path reasons = folder.resolve("reasons.md");
        assertThat(Files.exists(reasons)).isEqualTo(exit != Exit.UNDECIDED);
        if (Files.exists(reasons)) {
            assertThat(Files.readString(reasons).contains("## Proven: ")).isEqualTo(proven);
        }
    }

    private static Limits limits(Policy policy) {
        return Limits.of(Duration.ofSeconds(policy == Policy.STABLE ? 2 : 60));
    }

    /** Cancels after so many reports. */
    private static final class Patience implements Progress {
        private final int most;
        private int reports;

        Patience(int most) {
            this.most = most;
        }

        @Override
        public void report(Step step) {
            reports++;
        }

        @Override
        public boolean cancelled() {
            return reports > most;
        }
    }

    private void check(Cohort cohort, Outcome.Planned planned) throws IOException {
        Plan plan = planned.plan();
        Verdict verdict = Verifier.verify(cohort, plan);
        assertThat(verdict.objections()).isEmpty();
        assertThat(plan.claimsOptimal()).isEqualTo(verdict.proven());
        open += verdict.proven() ? 0 : 1;
        closed += verdict.proven() ? 1 : 0;

        PlanReading reading = PlanReading.of(cohort, plan);
        String reasons = new Reasons(reading).document();
        modest(new PlanTable(reading, true).toString(), verdict);
        modest(reasons, verdict);
        modest(PlanFiles.json(plan), verdict);
        modest(verified(cohort, plan), verdict);
        assertThat(JsonReport.of(reading, planned.stats(), verdict))
                .contains("\n  \"proven\" : " + verdict.proven() + ",");
    }

    /** What {@code trellis verify} says. */
    private String verified(Cohort cohort, Plan plan) throws IOException {
        Files.writeString(folder.resolve("cohort.json"), CohortFiles.json(cohort));
        Files.writeString(folder.resolve("plan.json"), PlanFiles.json(plan));
        Files.writeString(folder.resolve("certificate.json"), PlanFiles.json(plan.certificate()));
        StringWriter out = new StringWriter();
        PlannerCommand.run(
                new PrintWriter(out),
                new PrintWriter(out),
                "verify",
                folder.resolve("cohort.json").toString(),
                folder.resolve("plan.json").toString());
        return out.toString();
    }

    /** Lines that claim something are about proven stages, one each, and nothing sums them up before all are. */
    private static void modest(String text, Verdict verdict) {
        List<String> claims = text.lines()
                .filter(line ->
                        CLAIM.matcher(MODEST.matcher(line).replaceAll("")).find())
                .toList();
        if (!verdict.proven()) {
            long facts = 2;
            long proven =
                    verdict.stages().stream().filter(Verdict.Stage::proven).count();
            assertThat(claims).as(text).hasSizeLessThanOrEqualTo((int) (facts + proven));
            assertThat(claims).as(text).allMatch(line -> line.matches("( {2})?✓ .*|\\| .*\\| proven \\|"));
        }
    }
}
