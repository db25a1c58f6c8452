package io.trellis.planner.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Cohort;
import io.trellis.planner.Policy;
import io.trellis.planner.bench.contest.Solution;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JudgementTests {

    private final Cohort cohort = new Case(6, Seats.TIGHT, 1, Policy.FAIREST).cohort();

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "STABLE")
    void readsTheSameValuesWithAndWithoutACertificate(Policy policy) {
        Solution ours = solution(policy);

        Judgement proven = Judgement.of(cohort, policy, ours);
        Judgement unproven = Judgement.of(cohort, policy, new Solution(ours.assignments(), Map.of(), null));

        assertThat(proven.objections()).isEmpty();
        assertThat(proven.optimal()).isTrue();
        assertThat(unproven.objections()).isEmpty();
        assertThat(unproven.values()).isEqualTo(proven.values());
        assertThat(unproven.proven()).isZero();
    }

    @Test
    void objectsToAPlanThatBreaksARule() {
        SortedMap<String, List<String>> assignments = new TreeMap<>();
        List<String> path = solution(Policy.FAIREST).assignments().firstEntry().getValue();
        cohort.associates().forEach(associate -> assignments.put(associate.id(), path));

        Judgement judgement = Judgement.of(cohort, Policy.FAIREST, new Solution(assignments, Map.of(), null));

        assertThat(judgement.planned()).isTrue();
        assertThat(judgement.valid()).isFalse();
        assertThat(judgement.objections()).isNotEmpty();
    }

    @Test
    void countsAStageAsProvenWhenItsBoundIsItsValue() {
        Solution ours = solution(Policy.FAIREST);
        Judgement judgement = Judgement.of(
                cohort,
                Policy.FAIREST,
                new Solution(
                        ours.assignments(),
                        Map.of(
                                "first",
                                Judgement.of(cohort, Policy.FAIREST, ours)
                                        .values()
                                        .getOrDefault("first", -1L),
                                "stars",
                                1000L),
                        null));

        assertThat(judgement.proven()).isOne();
        assertThat(judgement.optimal()).isFalse();
    }

    private Solution solution(Policy policy) {
        return new Trellis().plan(cohort, policy, Duration.ofSeconds(60), 1);
    }
}
