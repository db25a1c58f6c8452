package io.trellis.rotations.program;

import io.trellis.support.problem.NotFound;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

public interface Programs extends Repository<Program, ProgramId> {

    Program save(Program program);

    Optional<Program> findById(ProgramId id);

    List<Program> findAllByOrderByName();

    default Program at(ProgramId id) {
        return findById(id).orElseThrow(() -> new NotFound("program"));
    }
}
