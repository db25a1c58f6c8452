package io.trellis.rotations.plan;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface InputStore extends Repository<FrozenInputs, String> {

    FrozenInputs save(FrozenInputs inputs);

    Optional<FrozenInputs> findById(String fingerprint);
}
