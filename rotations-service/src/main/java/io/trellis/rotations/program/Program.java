package io.trellis.rotations.program;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/** What every cohort of a program goes through. */
@Document("programs")
public record Program(
        @Id ProgramId id,
        @Version long revision,
        String name,
        ProgramShape shape,
        @Nullable String overrideReason) {

    public Program {
        RotationLength.check(shape.months(), overrideReason);
    }

    /** The periods of a cohort that starts on a day; months are calendar months. */
    public List<Period> calendar(LocalDate start) {
        var first = start.plusMonths(shape.trainingMonths());
        return IntStream.range(0, shape.rotations())
                .mapToObj(i -> new Period(
                        i + 1,
                        first.plusMonths((long) i * shape.months()),
                        first.plusMonths((i + 1L) * shape.months()).minusDays(1)))
                .toList();
    }
}
