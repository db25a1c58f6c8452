package io.trellis.planner.verify;

import io.trellis.planner.Certificate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Plan;
import io.trellis.planner.Policy;
import io.trellis.planner.StageProof;
import io.trellis.planner.Story;
import io.trellis.planner.files.Fingerprint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A plan and what it says of itself, true or not; signed with the right fingerprints. */
final class Claim {

    /** Two people who both want team a, with one seat each in a and b. */
    static final Cohort TWO_FOR_ONE = Story.of(1)
            .teams("a=1", "b=1")
            .person("mina", "a", "b")
            .person("omar", "a", "b")
            .cohort();

    /** Two people who want different teams. */
    static final Cohort TWO_FOR_TWO = Story.of(1)
            .teams("a=1", "b=1")
            .person("mina", "a", "b")
            .person("omar", "b", "a")
            .cohort();

    private final Cohort cohort;
    private final Policy policy;
    private final SortedMap<String, List<String>> assignments = new TreeMap<>();
    private final List<StageProof> stages = new ArrayList<>();

    private Claim(Cohort cohort, Policy policy) {
        this.cohort = cohort;
        this.policy = policy;
    }

    static Claim of(Cohort cohort, Policy policy) {
        return new Claim(cohort, policy);
    }

    /** The best plan for two who both want a, and its proof. */
    static Claim honest() {
        return fair().stage("regret>=1", -1, Map.of("seats:a-1", 1L)).stage("first", 1, Map.of("seats:a-1", 1L));
    }

    /** The same plan before anything is said about it. */
    static Claim fair() {
        return of(TWO_FOR_ONE, Policy.FAIREST).gives("mina", "a-1").gives("omar", "b-1");
    }

    Claim gives(String person, String... slots) {
        assignments.put(person, List.of(slots));
        return this;
    }

    /** A stage that needs no price. */
    Claim stage(String name, long value) {
        return stage(name, value, Map.of());
    }

    Claim stage(String name, long value, Map<String, Long> prices) {
        return stage(proof(name, value, 1, prices, Map.of()));
    }

    Claim stage(StageProof proof) {
        stages.add(proof);
        return this;
    }

    static StageProof proof(
            String name, long value, long den, Map<String, Long> prices, Map<Integer, Long> multipliers) {
        return new StageProof(
                name, value, value, den, new TreeMap<>(prices), new TreeMap<>(multipliers), StageProof.Kind.PRICE);
    }

    Plan plan() {
        return new Plan(
                assignments,
                new Certificate(
                        Certificate.FORMAT, Fingerprint.of(cohort), Fingerprint.of(assignments), policy, stages));
    }

    Verdict verdict() {
        return Verifier.verify(cohort, plan());
    }

    List<String> objections() {
        return verdict().objections();
    }
}
