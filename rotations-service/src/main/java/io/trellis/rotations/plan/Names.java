package io.trellis.rotations.plan;

import io.trellis.planner.Cohort;
import io.trellis.rotations.associate.Associate;
import io.trellis.rotations.associate.Associates;
import io.trellis.rotations.cohort.CohortId;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gives frozen inputs the names people have today. */
@Component
class Names {

    private static final String UNNAMED = "Somebody";

    private final Associates associates;

    Names(Associates associates) {
        this.associates = associates;
    }

    /** The same with ids for names, as inputs are frozen. */
    static Cohort off(Cohort named) {
        return named.withAssociates(named.associates().stream()
                .map(associate -> associate.with().name(associate.id()).build())
                .toList());
    }

    Cohort on(Cohort inputs, CohortId cohort) {
        var names = associates.findByCohortIdOrderById(cohort).stream()
                .collect(Collectors.toMap(associate -> associate.id().value().toString(), Associate::displayName));
        return inputs.withAssociates(inputs.associates().stream()
                .map(associate -> associate
                        .with()
                        .name(names.getOrDefault(associate.id(), UNNAMED))
                        .build())
                .toList());
    }
}
