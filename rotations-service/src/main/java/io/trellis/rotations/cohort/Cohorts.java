package io.trellis.rotations.cohort;

import io.trellis.support.problem.NotFound;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

public interface Cohorts extends Repository<Cohort, CohortId> {

    Cohort save(Cohort cohort);

    Optional<Cohort> findById(CohortId id);

    boolean existsById(CohortId id);

    List<Cohort> findAllByOrderByStartsOnDesc();

    default Cohort at(CohortId id) {
        return findById(id).orElseThrow(() -> new NotFound("cohort"));
    }
}
