package io.trellis.rotations.cohort;

import static io.trellis.rotations.cohort.CohortStatus.ACTIVE;
import static io.trellis.rotations.cohort.CohortStatus.CLOSED;
import static io.trellis.rotations.cohort.CohortStatus.GRADUATING;
import static io.trellis.rotations.cohort.CohortStatus.INTAKE_OPEN;
import static io.trellis.rotations.cohort.CohortStatus.LOCKED;
import static io.trellis.rotations.cohort.CohortStatus.PLANNED;

import io.trellis.rotations.StateTable;
import io.trellis.rotations.program.ProgramId;
import io.trellis.support.id.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CohortTests {

    private final StateTable<Cohort, CohortStatus> table =
            new StateTable<>(CohortStatus.class, CohortTests::cohort, Cohort::status);

    @Test
    void movesOnlyForward() {
        table.leads(cohort -> cohort.become(PLANNED), PLANNED, Set.of());
        table.leads(cohort -> cohort.become(INTAKE_OPEN), INTAKE_OPEN, Set.of(PLANNED));
        table.leads(cohort -> cohort.become(LOCKED), LOCKED, Set.of(INTAKE_OPEN));
        table.leads(cohort -> cohort.become(ACTIVE), ACTIVE, Set.of(LOCKED));
        table.leads(cohort -> cohort.become(GRADUATING), GRADUATING, Set.of(ACTIVE));
        table.leads(cohort -> cohort.become(CLOSED), CLOSED, Set.of(GRADUATING));
    }

    private static Cohort cohort(CohortStatus status) {
        return new Cohort(
                new CohortId(Ids.next()),
                1,
                new ProgramId(Ids.next()),
                "Spring 2027",
                LocalDate.of(2027, 1, 1),
                2,
                2,
                List.of(),
                List.of(),
                status);
    }
}
