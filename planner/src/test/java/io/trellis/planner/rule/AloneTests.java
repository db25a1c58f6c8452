package io.trellis.planner.rule;

import static io.trellis.planner.rule.Scene.cohort;
import static io.trellis.planner.rule.Scene.mina;
import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Pin;
import io.trellis.planner.Preferences;
import io.trellis.planner.RandomCohorts;
import io.trellis.planner.files.CohortCheck;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class AloneTests {

    @Test
    void isTheSmallestSumOfRanksOverAllPaths() {
        int people = 0;
        for (long seed = 0; seed < 400; seed++) {
            Cohort cohort = RandomCohorts.of(seed);
            if (CohortCheck.findings(cohort).isEmpty()) {
                Rules rules = Rules.of(cohort);
                for (Associate person : cohort.associates()) {
                    OptionalInt least = rules.bundles(person).stream()
                            .mapToInt(bundle -> bundle.slots().stream()
                                    .mapToInt(person::rank)
                                    .sum())
                            .min();
                    assertThat(new Alone(rules).points(person))
                            .as("seed %d, %s", seed, person.id())
                            .isEqualTo(least);
                    people++;
                }
            }
        }
        assertThat(people).isGreaterThan(400);
    }

    @Test
    void ignoresWhatIsOnlyTried() {
        Associate tried = mina().preferences(Preferences.strict("ads", "trust", "search"))
                .pins(List.of(new Pin("trust-1", Pin.Kind.TRIED, null)))
                .build();
        Cohort cohort = cohort(tried);
        assertThat(new Alone(Rules.of(cohort)).points(tried)).hasValue(5);
        assertThat(Alone.in(cohort).points(cohort.withoutTrials().associate("mina")))
                .hasValue(1);
    }
}
