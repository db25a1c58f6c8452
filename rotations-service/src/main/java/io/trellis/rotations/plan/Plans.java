package io.trellis.rotations.plan;

import io.trellis.rotations.cohort.CohortId;
import io.trellis.support.problem.NotFound;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

public interface Plans extends Repository<Plan, PlanId> {

    Plan save(Plan plan);

    Optional<Plan> findById(PlanId id);

    List<Plan> findByCohortIdOrderByNumberDesc(CohortId cohort);

    List<Plan> findByCohortIdAndStatus(CohortId cohort, PlanStatus status);

    default Plan at(PlanId id) {
        return findById(id).orElseThrow(() -> new NotFound("plan"));
    }

    /** The plan in force: the one published last. */
    default Optional<Plan> publishedIn(CohortId cohort) {
        return findByCohortIdAndStatus(cohort, PlanStatus.PUBLISHED).stream().max(Plan.BY_PUBLICATION);
    }
}
