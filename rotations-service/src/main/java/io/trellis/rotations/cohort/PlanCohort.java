package io.trellis.rotations.cohort;

import io.trellis.rotations.program.ProgramId;
import io.trellis.rotations.program.Programs;
import io.trellis.support.id.Ids;
import io.trellis.support.problem.RuleRefused;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
public class PlanCohort {

    private final Programs programs;
    private final Cohorts cohorts;

    PlanCohort(Programs programs, Cohorts cohorts) {
        this.programs = programs;
        this.cohorts = cohorts;
    }

    @Transactional
    public Cohort plan(ProgramId program, String name, LocalDate startsOn, int seats) {
        if (programs.findById(program).isEmpty()) {
            throw new RuleRefused("unknown-program", "No such program.");
        }
        return cohorts.save(Cohort.planned(new CohortId(Ids.next()), program, name, startsOn, seats));
    }
}
