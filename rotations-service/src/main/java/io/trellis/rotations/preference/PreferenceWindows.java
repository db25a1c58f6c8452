package io.trellis.rotations.preference;

import io.trellis.rotations.cohort.CohortId;
import io.trellis.support.problem.NotFound;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

public interface PreferenceWindows extends Repository<PreferenceWindow, WindowId> {

    PreferenceWindow save(PreferenceWindow window);

    Optional<PreferenceWindow> findById(WindowId id);

    List<PreferenceWindow> findByCohortIdOrderByIdDesc(CohortId cohort);

    List<PreferenceWindow> findByStatusInAndOpensAtLessThanEqual(Collection<WindowStatus> status, Instant now);

    List<PreferenceWindow> findByStatusInAndClosesAtLessThanEqual(Collection<WindowStatus> status, Instant now);

    default PreferenceWindow at(WindowId id) {
        return findById(id).orElseThrow(() -> new NotFound("preference window"));
    }

    /** The window that counts: the last one scheduled. */
    default Optional<PreferenceWindow> of(CohortId cohort) {
        return findByCohortIdOrderByIdDesc(cohort).stream().findFirst();
    }
}
