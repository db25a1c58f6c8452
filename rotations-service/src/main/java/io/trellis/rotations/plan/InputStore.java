package io.trellis.rotations.plan;

import io.trellis.planner.Cohort;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface InputStore extends Repository<FrozenInputs, String> {

    FrozenInputs save(FrozenInputs inputs);

    Optional<FrozenInputs> findById(String fingerprint);

    default Cohort of(Plan plan) {
        return at(plan.inputs());
    }

    default Cohort at(String fingerprint) {
        return findById(fingerprint).orElseThrow().cohort();
    }
}
