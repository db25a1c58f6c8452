package io.trellis.planner.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Certificate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Plan;
import io.trellis.planner.Policy;
import io.trellis.planner.StageProof;
import io.trellis.planner.Story;
import io.trellis.planner.explain.ProofWords.Line;
import io.trellis.planner.verify.Bounds;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stages, bounds and prices of a certificate as people read them. */
class ProofWordsTests {

    private final Cohort cohort = Story.of(1)
            .teams("ads=1", "maps=1")
            .person("mina", "ads", "maps")
            .person("omar", "ads", "maps")
            .cohort();

    @ParameterizedTest
    @CsvSource({
        "regret>=3, -2, -1, 2 people lose 3 or more, 2, 1",
        "regret>=1, -1, -1, 1 person loses anything at all, 1, 1",
        "regret>=2, 0, 0, 0 people lose 2 or more, 0, 0",
        "regret>=0, -2, -1, 2 people gain nothing, 2, 1",
        "regret>=-2, -1, -1, 1 person gains 2 or less, 1, 1",
        "rank>=4, -1, 0, 1 placement at 4th choice or worse, 1, 0",
        "rank>=2, -3, -3, 3 placements at 2nd choice or worse, 3, 3",
        "rank=1, 5, 6, 5 1st choices, 5, 6",
        "rank=11, 1, 1, 1 11th choice, 1, 1",
        "first, 1, 2, 1 first choice, 1, 2",
        "stars, 2, 2, 2 starred teams, 2, 2",
        "exposure, 1, 4, '1 competency touched, summed over people', 1, 4",
        "exposure, 3, 4, '3 competencies touched, summed over people', 3, 4",
        "priority, 0, 0, Every priority seat is filled, 0, 0",
        "blocking, 0, 0, No person and team would rather have each other, 0, 0",
        "blocking, -1, 0, 1 pair would rather have each other, 1, 0",
        "something, 7, 8, something, 7, 8"
    })
    void aStageIsACountAndWhatWouldBeBest(String name, long value, long bound, String sentence, long found, long best) {
        StageProof.Kind kind = value == bound ? StageProof.Kind.PRICE : StageProof.Kind.SEARCH;
        assertThat(last(stage(name, value, bound, kind))).isEqualTo(new Line(sentence, found, best, value == bound));
    }

    /** What is only found is not called impossible to improve. */
    @ParameterizedTest
    @CsvSource({
        "priority, -2, PRICE, 2 priority seats cannot be filled",
        "priority, -1, SEARCH, 1 priority seat left empty",
        "changes, -1, PRICE, '1 change to the published plan, the fewest possible'",
        "changes, -2, SEARCH, 2 changes to the published plan"
    })
    void whatIsProvenIsSaidStronger(String name, long value, StageProof.Kind kind, String sentence) {
        assertThat(last(stage(name, value, 0, kind)))
                .isEqualTo(new Line(sentence, -value, 0, kind == StageProof.Kind.PRICE));
    }

    @Test
    void everyListBeginsWithWhatHoldsForEveryPlan() {
        assertThat(ProofWords.lines(reading(Policy.FAIREST, "ads-1", "maps-1")))
                .containsExactly(
                        new Line("Everyone is placed in every period", 2, 2, true),
                        new Line("Nobody loses more than 1 point", 0, 0, true));
        assertThat(ProofWords.lines(reading(Policy.GENEROUS, "ads-1", "maps-1")))
                .containsExactly(new Line("Everyone is placed in every period", 2, 2, true));
        Cohort content = Story.of(1).teams("ads=1").person("mina", "ads").cohort();
        assertThat(ProofWords.lines(PlanReading.of(content, plan(Policy.FAIREST, Map.of("mina", List.of("ads-1"))))))
                .last()
                .isEqualTo(new Line("Nobody loses any points", 0, 0, true));
    }

    @Test
    void theHeadlineClaimsOnlyWhatIsProven() {
        StageProof closed = stage("first", 1, 1, StageProof.Kind.PRICE);
        StageProof open = stage("stars", 1, 2, StageProof.Kind.SEARCH);
        assertThat(ProofWords.headline(certificate(Policy.FAIREST, closed, open)))
                .isEqualTo("Not proven: 1 line below may still be improved");
        assertThat(ProofWords.headline(certificate(Policy.FAIREST, open, open)))
                .isEqualTo("Not proven: 2 lines below may still be improved");
        assertThat(Arrays.stream(Policy.values()).map(policy -> ProofWords.headline(certificate(policy, closed))))
                .containsExactly(
                        "Proven: no plan is fairer",
                        "Proven: no plan gives more first choices, then second, and so on",
                        "Proven: no plan gives fewer bad placements",
                        "Proven: no person and team would rather have each other");
    }

    @ParameterizedTest
    @CsvSource({
        "regret>=1, people who lose anything",
        "regret>=2, people who lose 2 or more",
        "regret>=0, people who gain nothing",
        "regret>=-1, people who gain 1 or less",
        "rank>=3, placements at 3rd choice or worse",
        "rank=2, 2nd choices",
        "priority, priority seats left empty",
        "changes, changes to the published plan",
        "first, first choices",
        "stars, starred teams",
        "exposure, competencies touched",
        "blocking, pairs that would rather have each other",
        "start, start"
    })
    void aStageInProgressHasATopic(String stage, String topic) {
        assertThat(ProofWords.topic(stage)).isEqualTo(topic);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1st",
        "2, 2nd",
        "3, 3rd",
        "4, 4th",
        "10, 10th",
        "11, 11th",
        "12, 12th",
        "13, 13th",
        "20, 20th",
        "21, 21st",
        "101, 101st",
        "111, 111th",
        "122, 122nd"
    })
    void placesAreCounted(int number, String word) {
        assertThat(ProofWords.ordinal(number)).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({
        "FAIREST, 0, regret>=1, 2, 'at least 2 more people would lose points, if not worse'",
        "FAIREST, 2, regret>=3, 1, 'at least 1 more person would lose 3 points or more, if not worse'",
        "FAIREST, 0, regret>=-1, 2, 'at least 2 more people would gain 1 point or less, if not worse'",
        "FAIREST, 0, regret>=0, 1, 'at least 1 more person would gain nothing, if not worse'",
        "GENEROUS, 0, rank>=4, 1, 'at least 1 more placement would be at 4th choice or worse, if not worse'",
        "MOST_FIRST_CHOICES, 1, rank=2, 2, 'there would be at least 2 fewer 2nd choices, if not worse'",
        "FAIREST, 0, priority, 1, at least 1 priority seat would stay empty",
        "FAIREST, 0, changes, 3, at least 3 more placements would change",
        "FAIREST, 1, changes, 3, 'at least 3 more placements would change, if not worse'",
        "FAIREST, 3, first, 1, 'there would be at least 1 fewer first choice, if not worse'",
        "FAIREST, 3, stars, 2, 'at least 2 fewer starred teams would be given, if not worse'",
        "FAIREST, 3, exposure, 5, 'people would touch fewer competencies, if not worse'",
        "FAIREST, 0, regret>=2, 9223372036854775807, Mina would lose more points than anybody does now",
        "FAIREST, 1, regret>=2, 9223372036854775807, 'Mina would lose more points than anybody does now, if not worse'",
        "GENEROUS, 0, rank>=2, 9223372036854775807, Mina would have a worse choice than anybody has now"
    })
    void whatAPlanMustLoseIsSaid(Policy policy, int position, String stage, long by, String sentence) {
        assertThat(StageLoss.sentence(new Bounds.Loss(position, stage, by), policy, "Mina"))
                .isEqualTo(sentence);
    }

    /** Prices are per denominator, several stages add up, and only stages that count people or placements per loss do. */
    @Test
    void aSeatCostsWhatItsPricesAddUpTo() {
        Plan plan = new Plan(
                Collections.emptySortedMap(),
                certificate(
                        Policy.FAIREST,
                        priced("regret>=2", 2, Map.of("seats:ads-1", 3L, "seats:maps-1", 1L, "cap:0:0", 9L)),
                        priced("regret>=1", 4, Map.of("seats:ads-1", 4L, "seats:chat-1", -8L, "seats:docs-1", 1L)),
                        priced("first", 1, Map.of("seats:ads-1", 50L, "seats:docs-1", 50L))));
        assertThat(SeatPrices.of(plan)).isEqualTo(new TreeMap<>(Map.of("ads-1", 3L, "maps-1", 1L)));
    }

    private Line last(StageProof stage) {
        return ProofWords.lines(reading(Policy.STABLE, "ads-1", "maps-1", stage))
                .getLast();
    }

    private PlanReading reading(Policy policy, String mina, String omar, StageProof... stages) {
        return PlanReading.of(cohort, plan(policy, Map.of("mina", List.of(mina), "omar", List.of(omar)), stages));
    }

    private static Plan plan(Policy policy, Map<String, List<String>> assignments, StageProof... stages) {
        return new Plan(new TreeMap<>(assignments), certificate(policy, stages));
    }

    private static Certificate certificate(Policy policy, StageProof... stages) {
        return new Certificate(Certificate.FORMAT, "", "", policy, List.of(stages));
    }

    private static StageProof stage(String name, long value, long bound, StageProof.Kind kind) {
        return new StageProof(name, value, bound, 1, Collections.emptySortedMap(), Collections.emptySortedMap(), kind);
    }

    private static StageProof priced(String name, long den, Map<String, Long> prices) {
        return new StageProof(
                name, 0, 0, den, new TreeMap<>(prices), Collections.emptySortedMap(), StageProof.Kind.PRICE);
    }
}
