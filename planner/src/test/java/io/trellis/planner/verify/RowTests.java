package io.trellis.planner.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Coupling;
import io.trellis.planner.Dimension;
import io.trellis.planner.Periods;
import io.trellis.planner.RandomCohorts;
import io.trellis.planner.Scope;
import io.trellis.planner.Slot;
import io.trellis.planner.Story;
import io.trellis.planner.files.CohortCheck;
import io.trellis.planner.rule.Rules;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows made from their ids alone are the rows of the rules. */
class RowTests {

    private static final Cohort COHORT = Story.of(2)
            .teams("a=2")
            .person(Associate.named("mina", Periods.first(2))
                    .leave(Periods.of(0))
                    .build())
            .person(Associate.named("omar", Periods.first(2)).build())
            .person(Associate.named("later", Periods.of(1)).build())
            .coupling(new Coupling.Cap(new Scope(Dimension.TEAM, "a"), Periods.of(1), 3))
            .coupling(new Coupling.Linked("later", "omar", Dimension.TEAM))
            .coupling(new Coupling.Linked("mina", "omar", Dimension.TEAM))
            .coupling(new Coupling.Separated("mina", "omar", Dimension.TEAM))
            .cohort();

    @Test
    void saysOfEveryRowWhatTheRulesSay() {
        int compared = 0;
        for (long seed = 0; seed < 300; seed++) {
            Cohort cohort = RandomCohorts.of(seed);
            if (CohortCheck.findings(cohort).isEmpty()) {
                for (io.trellis.planner.rule.Row row : Rules.of(cohort).rows()) {
                    compared += compare(row, Row.named(row.id(), cohort), cohort);
                }
            }
        }
        assertThat(compared).isGreaterThan(10_000);
    }

    private static int compare(io.trellis.planner.rule.Row row, Row named, Cohort cohort) {
        assertThat(named.lo()).as(row.id()).isEqualTo(row.lo());
        assertThat(named.hi()).as(row.id()).isEqualTo(row.hi());
        for (Associate person : cohort.associates()) {
            for (Slot slot : cohort.slots()) {
                assertThat(named.of().applyAsLong(person, slot))
                        .as(row.id())
                        .isEqualTo(row.coefficient().of(person, slot));
            }
        }
        return cohort.associates().size() * cohort.slots().size();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "seats",
                "seats:nowhere",
                "priority:nowhere",
                "spread:0:1:a",
                "cap:0:0",
                "cap:0:2",
                "cap:0:-1",
                "cap:9:1",
                "cap:-1:1",
                "cap:x:1",
                "cap:0",
                "linked:0:1:a",
                "linked:1:0:a",
                "linked:2:0:a",
                "linked:1:2:a",
                "linked:1:1",
                "separated:3:1",
                "separated:3:2:a"
            })
    void knowsNoOthers(String id) {
        assertThatThrownBy(() -> Row.named(id, COHORT)).isInstanceOf(NoSuchElementException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cap:00:1", "cap:0:01", "cap:+0:1", "cap:0:1:", "cap:0:1:a", "linked:01:1:a"})
    void knowsEachByOneNameOnly(String alias) {
        assertThatThrownBy(() -> Row.named(alias, COHORT)).isInstanceOf(NoSuchElementException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"seats:a-1", "priority:a-1", "cap:0:1", "linked:1:1:a", "linked:2:1:a", "separated:3:1:a"})
    void knowsThese(String id) {
        assertThat(Row.named(id, COHORT).lo()).isZero();
    }
}
