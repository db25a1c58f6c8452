package io.trellis.planner.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Cohort;
import io.trellis.planner.Policy;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ours is the optimum because the verifier proves every stage, and it knows nothing of any contestant. */
class ContestantsTests {

    private static final Duration ENOUGH = Duration.ofSeconds(60);
    private static final Duration WHOLE = Duration.ofSeconds(4);

    @Test
    void allReachTheOptimumOfSixPeople() {
        Case problem = new Case(6, Seats.LOOSE, 7, Policy.FAIREST);

        Judgement ours = judged(problem, Entrant.TRELLIS, ENOUGH);
        Judgement cpSat = judged(problem, Entrant.CP_SAT, ENOUGH);
        Judgement timefold = judged(problem, Entrant.TIMEFOLD, WHOLE);

        assertThat(ours.optimal()).isTrue();
        assertThat(cpSat.values()).isEqualTo(ours.values());
        assertThat(timefold.objections()).isEmpty();
        assertThat(timefold.values()).isEqualTo(ours.values());
        assertThat(timefold.proven()).isZero();
    }

    /** Local search stops short of the last stages, but never breaks a rule and never beats what is proven. */
    @Test
    void timefoldFindsTheMostFirstChoices() {
        Case problem = new Case(6, Seats.LOOSE, 2, Policy.MOST_FIRST_CHOICES);

        Judgement ours = judged(problem, Entrant.TRELLIS, ENOUGH);
        Judgement timefold = judged(problem, Entrant.TIMEFOLD, WHOLE);

        assertThat(timefold.valid()).isTrue();
        assertThat(timefold.values().get("rank=1")).isEqualTo(ours.values().get("rank=1"));
        assertThat(Standing.of(timefold.values(), ours.values()).by()).isNotPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "1, TIGHT, FAIREST",
        "2, TIGHT, FAIREST",
        "1, LOOSE, FAIREST",
        "1, TIGHT, MOST_FIRST_CHOICES",
        "2, TIGHT, MOST_FIRST_CHOICES"
    })
    void cpSatProvesWhatTheVerifierProves(long seed, Seats seats, Policy policy) {
        Case problem = new Case(6, seats, seed, policy);

        Judgement ours = judged(problem, Entrant.TRELLIS, ENOUGH);
        Judgement cpSat = judged(problem, Entrant.CP_SAT, ENOUGH);

        assertThat(ours.optimal()).isTrue();
        assertThat(cpSat.optimal()).as("%s", cpSat).isTrue();
        assertThat(cpSat.values()).isEqualTo(ours.values());
    }

    private static Judgement judged(Case problem, Entrant entrant, Duration time) {
        Cohort cohort = problem.cohort();
        return Judgement.of(
                cohort, problem.policy(), entrant.contestant().plan(cohort, problem.policy(), time, problem.seed()));
    }
}
