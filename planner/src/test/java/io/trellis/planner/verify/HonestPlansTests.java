package io.trellis.planner.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trellis.planner.Certificate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Limits;
import io.trellis.planner.Outcome;
import io.trellis.planner.Plan;
import io.trellis.planner.Planner;
import io.trellis.planner.Policy;
import io.trellis.planner.Progress;
import io.trellis.planner.StageProof;
import io.trellis.planner.files.CohortFiles;
import io.trellis.planner.files.Fingerprint;
import io.trellis.planner.files.InputRejected;
import io.trellis.planner.files.PlanFiles;
import io.trellis.planner.generate.CohortGenerator;
import io.trellis.planner.generate.Recipe;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans of the planner, as they are and with one thing changed. */
class HonestPlansTests {

    private static final Cohort COHORT = CohortGenerator.generate(Recipe.of(20, 10, 3, 7));
    private static final Plan HONEST = plan(Policy.FAIREST);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void acceptsAnHonestPlanOfEveryPolicy() {
        for (Policy policy : List.of(Policy.FAIREST, Policy.MOST_FIRST_CHOICES, Policy.GENEROUS)) {
            Verdict verdict = Verifier.verify(COHORT, plan(policy));
            assertThat(verdict.objections()).isEmpty();
            assertThat(verdict.proven()).as(policy.label()).isTrue();
        }
        assertThat(Verifier.verify(COHORT, plan(Policy.STABLE)).objections()).isEmpty();
    }

    @Test
    void acceptsAnHonestPlanAfterATripThroughFiles() throws Exception {
        write();
        Plan read = read();
        assertThat(read).isEqualTo(HONEST);
        Cohort cohort = CohortFiles.parse("cohort", CohortFiles.json(COHORT));
        assertThat(Verifier.verify(cohort, read).proven()).isTrue();
    }

    @Test
    void rejectsTwoPeopleSwapped() {
        SortedMap<String, List<String>> swapped = new TreeMap<>(HONEST.assignments());
        List<String> people = differing();
        swapped.put(people.get(0), HONEST.assignments().getOrDefault(people.get(1), List.of()));
        swapped.put(people.get(1), HONEST.assignments().getOrDefault(people.get(0), List.of()));
        assertRejected(new Plan(swapped, HONEST.certificate()), "about another plan");
        assertRejected(signed(swapped), "");
    }

    @Test
    void rejectsEveryAlteredPrice() {
        List<String> accepted = new ArrayList<>();
        int altered = 0;
        for (int s = 0; s < HONEST.certificate().stages().size(); s++) {
            StageProof proof = HONEST.certificate().stages().get(s);
            for (String row : proof.prices().keySet()) {
                SortedMap<String, Long> prices = new TreeMap<>(proof.prices());
                prices.merge(row, 100 * proof.den(), Long::sum);
                altered++;
                if (Verifier.verify(COHORT, stage(s, stage -> priced(stage, prices)))
                        .accepted()) {
                    accepted.add(proof.name() + " " + row);
                }
            }
        }
        assertThat(altered).isPositive();
        assertThat(accepted).isEmpty();
    }

    @Test
    void rejectsAPlanOfAnotherCohort() {
        Cohort other = CohortGenerator.generate(Recipe.of(20, 10, 3, 8));
        assertThat(Verifier.verify(other, HONEST).objections())
                .anyMatch(objection -> objection.contains("another cohort"));
    }

    @Test
    void rejectsAWorsePlanWithTheTrueCertificate() {
        Plan worse = plan(Policy.MOST_FIRST_CHOICES);
        assertThat(worse.assignments()).isNotEqualTo(HONEST.assignments());
        assertRejected(signed(worse.assignments()), "");
    }

    @Test
    void rejectsTruncatedJson() throws IOException {
        for (String name : List.of("plan.json", "certificate.json")) {
            write();
            Path file = folder.resolve(name);
            String text = Files.readString(file);
            Files.writeString(file, text.substring(0, text.length() / 2));
            assertThatThrownBy(this::read)
                    .isInstanceOf(InputRejected.class)
                    .hasMessageContaining(name)
                    .hasMessageContaining("not valid JSON");
        }
    }

    @Test
    void rejectsACertificateOfAThousandMillionPrices() throws IOException {
        write();
        try (RandomAccessFile huge =
                new RandomAccessFile(folder.resolve("certificate.json").toFile(), "rw")) {
            huge.setLength(20_000_000_000L);
        }
        assertThatThrownBy(this::read).isInstanceOf(InputRejected.class).hasMessageContaining("larger than");
    }

    private static void assertRejected(Plan lie, String reason) {
        assertThat(Verifier.verify(COHORT, lie).objections())
                .isNotEmpty()
                .anyMatch(objection -> objection.contains(reason));
    }

    private static Plan stage(int position, UnaryOperator<StageProof> change) {
        Certificate certificate = HONEST.certificate();
        List<StageProof> stages = new ArrayList<>(certificate.stages());
        stages.set(position, change.apply(stages.get(position)));
        return new Plan(
                HONEST.assignments(),
                new Certificate(
                        certificate.format(), certificate.cohort(), certificate.plan(), certificate.policy(), stages));
    }

    private static StageProof priced(StageProof stage, SortedMap<String, Long> prices) {
        return new StageProof(
                stage.name(), stage.value(), stage.bound(), stage.den(), prices, stage.multipliers(), stage.kind());
    }

    /** Other assignments, with the true certificate made out to them. */
    private static Plan signed(SortedMap<String, List<String>> assignments) {
        Certificate certificate = HONEST.certificate();
        return new Plan(
                assignments,
                new Certificate(
                        certificate.format(),
                        certificate.cohort(),
                        Fingerprint.of(assignments),
                        certificate.policy(),
                        certificate.stages()));
    }

    /** Two people who value each other's slots differently. */
    private static List<String> differing() {
        List<String> people = List.copyOf(HONEST.assignments().keySet());
        for (String one : people) {
            for (String other : people) {
                if (points(one, one) + points(other, other) != points(one, other) + points(other, one)) {
                    return List.of(one, other);
                }
            }
        }
        throw new IllegalStateException("all are alike");
    }

    private static int points(String person, String holder) {
        return HONEST.bundle(COHORT, holder).slots().stream()
                .mapToInt(COHORT.associate(person)::rank)
                .sum();
    }

    private void write() throws IOException {
        Files.writeString(folder.resolve("plan.json"), PlanFiles.json(HONEST));
        Files.writeString(folder.resolve("certificate.json"), PlanFiles.json(HONEST.certificate()));
    }

    private Plan read() throws InputRejected {
        return PlanFiles.read(folder.resolve("plan.json"), folder.resolve("certificate.json"));
    }

    private static Plan plan(Policy policy) {
        Outcome outcome = Planner.plan(COHORT, policy, Limits.of(Duration.ofMinutes(1)), Progress.SILENT);
        return ((Outcome.Planned) outcome).plan();
    }
}
