package io.trellis.planner.bench;

import io.trellis.planner.Certificate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Plan;
import io.trellis.planner.Policy;
import io.trellis.planner.StageProof;
import io.trellis.planner.bench.contest.Solution;
import io.trellis.planner.files.Fingerprint;
import io.trellis.planner.verify.Verdict;
import io.trellis.planner.verify.Verifier;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * A solution as everybody's is read.
 *
 * @param values what the plan reaches per stage, in order; nothing when there is no plan
 * @param bounds per stage, where there is one: proven by the verifier from a certificate, else as the contestant says
 * @param objections of the verifier: to the plan, to the values and to the certificate
 */
record Judgement(SequencedMap<String, Long> values, Map<String, Long> bounds, List<String> objections) {

    private static final long UNKNOWN = Long.MAX_VALUE;

    static Judgement of(Cohort cohort, Policy policy, Solution solution) {
        if (solution.assignments().isEmpty()) {
            return new Judgement(new LinkedHashMap<>(), Map.of(), List.of());
        }
        SequencedMap<String, Long> values = StageValues.of(cohort, policy, solution.assignments());
        Certificate claimed = solution.certificate();
        if (claimed == null) {
            Verdict verdict = Verifier.verify(cohort, unproven(cohort, policy, solution, values));
            return new Judgement(values, solution.bounds(), verdict.objections());
        }
        Verdict verdict = Verifier.verify(cohort, new Plan(solution.assignments(), claimed));
        Map<String, Long> bounds = new LinkedHashMap<>();
        Map<String, Long> verified = new LinkedHashMap<>();
        verdict.stages().forEach(stage -> {
            bounds.put(stage.name(), stage.bound());
            verified.put(stage.name(), stage.value());
        });
        List<String> objections =
                verdict.accepted() && !List.copyOf(verified.entrySet()).equals(List.copyOf(values.entrySet()))
                        ? List.of("the judge reads " + values + ", the verifier " + verified)
                        : verdict.objections();
        return new Judgement(values, bounds, objections);
    }

    /** A plan that claims its values and proves nothing: enough for the verifier to check every rule and value. */
    private static Plan unproven(Cohort cohort, Policy policy, Solution solution, Map<String, Long> values) {
        List<StageProof> stages = values.entrySet().stream()
                .map(stage -> new StageProof(
                        stage.getKey(),
                        stage.getValue(),
                        UNKNOWN,
                        1,
                        Collections.emptySortedMap(),
                        Collections.emptySortedMap(),
                        StageProof.Kind.SEARCH))
                .toList();
        return new Plan(
                solution.assignments(),
                new Certificate(
                        Certificate.FORMAT,
                        Fingerprint.of(cohort),
                        Fingerprint.of(solution.assignments()),
                        policy,
                        stages));
    }

    boolean planned() {
        return !values.isEmpty();
    }

    boolean valid() {
        return planned() && objections.isEmpty();
    }

    /** Stages whose bound is their value. */
    long proven() {
        return values.entrySet().stream()
                .filter(stage -> stage.getValue().equals(bounds.get(stage.getKey())))
                .count();
    }

    boolean optimal() {
        return valid() && proven() == values.size();
    }
}
