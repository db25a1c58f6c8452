package io.trellis.planner.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Periods;
import io.trellis.planner.Plan;
import io.trellis.planner.Preferences;
import io.trellis.planner.Progress;
import io.trellis.planner.Story;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of plans that are as good, the one near to a known plan. */
class GentleTests {

    /** Whoever wants a team gets it; Pia and Quin, who do not mind, keep what they have. */
    @ParameterizedTest
    @ValueSource(ints = {0, 2, 3, 5})
    void onlyThoseMoveWhoMakeThePlanBetter(int wanting) {
        Cohort cohort = cohort(wanting);
        SortedMap<String, List<String>> known = wanting(wanting, 1);
        SortedMap<String, List<String>> found = wanting(wanting, 0);
        SortedMap<String, List<String>> near = new TreeMap<>(found);
        pair(known, "pia", "quin");
        pair(found, "quin", "pia");
        pair(near, "pia", "quin");
        assertThat(near(cohort, known, found)).isEqualTo(near);
    }

    /** Where more people must move than are tried, the plan that was found stays. */
    @Test
    void aPlanThatIsBetterIsNotGivenUpForOneThatIsNear() {
        Cohort cohort = cohort(9);
        SortedMap<String, List<String>> known = wanting(9, 1);
        SortedMap<String, List<String>> found = wanting(9, 0);
        pair(known, "pia", "quin");
        pair(found, "quin", "pia");
        assertThat(near(cohort, known, found)).isEqualTo(found);
    }

    private static SortedMap<String, List<String>> near(
            Cohort cohort, SortedMap<String, List<String>> known, SortedMap<String, List<String>> found) {
        Plan plan = Story.plan(cohort);
        return new Gentle(Story.limits(), Progress.SILENT)
                .near(
                        PlanReading.of(cohort, new Plan(known, plan.certificate())),
                        PlanReading.of(cohort, new Plan(found, plan.certificate())))
                .plan()
                .assignments();
    }

    private static Cohort cohort(int wanting) {
        Story story = Story.of(1).teams("pond=1", "quay=1");
        for (int i = 0; i < wanting; i++) {
            story.teams("team-" + i + "=1").person("person-" + i, "team-" + i);
        }
        for (String id : List.of("pia", "quin")) {
            story.person(Associate.named(id, Periods.of(0))
                    .preferences(Preferences.list(List.of(List.of("pond", "quay"))))
                    .build());
        }
        return story.cohort();
    }

    /** Everybody in the team that somebody so many places on wants. */
    private static SortedMap<String, List<String>> wanting(int wanting, int shift) {
        SortedMap<String, List<String>> assignments = new TreeMap<>();
        IntStream.range(0, wanting)
                .forEach(i -> assignments.put("person-" + i, List.of("team-" + (i + shift) % wanting + "-1")));
        return assignments;
    }

    private static void pair(SortedMap<String, List<String>> assignments, String pond, String quay) {
        assignments.put(pond, List.of("pond-1"));
        assignments.put(quay, List.of("quay-1"));
    }
}
