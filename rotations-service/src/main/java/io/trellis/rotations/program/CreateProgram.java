package io.trellis.rotations.program;

import io.trellis.support.id.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
public class CreateProgram {

    private final Programs programs;

    CreateProgram(Programs programs) {
        this.programs = programs;
    }

    @Transactional
    public Program create(String name, ProgramShape shape, @Nullable String overrideReason) {
        return programs.save(new Program(new ProgramId(Ids.next()), 0, name, shape, overrideReason));
    }
}
