package io.trellis.rotations.plan.reading;

import static io.trellis.rotations.plan.reading.Absence.Kind.NOT_IN_PROGRAM;
import static io.trellis.rotations.plan.reading.Absence.Kind.ON_LEAVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Associate;
import io.trellis.planner.Periods;
import org.junit.jupiter.api.Test;

class AbsenceTests {

    private static final Periods CALENDAR = Periods.first(5);

    @Test
    void whoIsAlwaysThereHasNone() {
        assertThat(Absence.of(Associate.named("mina", CALENDAR).build(), CALENDAR))
                .isEmpty();
    }

    @Test
    void periodsInARowAreOne() {
        var mina = Associate.named("mina", CALENDAR).leave(Periods.of(0, 2, 3)).build();

        assertThat(Absence.of(mina, CALENDAR))
                .containsExactly(new Absence(ON_LEAVE, 1, 1), new Absence(ON_LEAVE, 3, 2));
    }

    @Test
    void whoComesLaterOrGoesIsNotOnLeave() {
        var mina = Associate.named("mina", Periods.range(1, 2))
                .leave(Periods.of(2, 3))
                .build();

        assertThat(Absence.of(mina, CALENDAR))
                .containsExactly(
                        new Absence(NOT_IN_PROGRAM, 1, 1),
                        new Absence(ON_LEAVE, 3, 1),
                        new Absence(NOT_IN_PROGRAM, 4, 2));
    }
}
