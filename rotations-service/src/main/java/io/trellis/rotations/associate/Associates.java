package io.trellis.rotations.associate;

import io.trellis.rotations.cohort.CohortId;
import io.trellis.support.problem.NotFound;
import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.repository.Repository;

public interface Associates extends Repository<Associate, AssociateId> {

    Associate save(Associate associate);

    Optional<Associate> findById(AssociateId id);

    boolean existsById(AssociateId id);

    List<Associate> findByCohortIdOrderById(CohortId cohort);

    List<Associate> findByCohortIdAndStatus(CohortId cohort, AssociateStatus status);

    /** @param mail in lower case */
    @Query(value = "{ 'profile.mail': ?0 }", sort = "{ _id: -1 }")
    List<Associate> withMail(String mail);

    default Associate at(AssociateId id) {
        return findById(id).orElseThrow(() -> new NotFound("associate"));
    }

    /** Whom a plan of this cohort has to place. */
    default List<Associate> placedIn(CohortId cohort) {
        return findByCohortIdOrderById(cohort).stream()
                .filter(associate -> associate.status().isPlaced())
                .toList();
    }
}
