package io.trellis.rotations.plan;

import io.trellis.planner.Cohort;
import io.trellis.planner.files.CohortFiles;
import io.trellis.planner.files.Fingerprint;
import io.trellis.planner.files.InputRejected;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What plans were made from, without anybody's name. Several plans of the same inputs share them.
 *
 * @param fingerprint of the cohort
 * @param json the cohort in the planner's format
 */
@Document("planInputs")
record FrozenInputs(@Id String fingerprint, String json) {

    static FrozenInputs of(Cohort cohort) {
        return new FrozenInputs(Fingerprint.of(cohort), CohortFiles.json(cohort));
    }

    Cohort cohort() {
        try {
            return CohortFiles.parse(fingerprint, json);
        } catch (InputRejected damaged) {
            throw new IllegalStateException("inputs were checked before they were frozen", damaged);
        }
    }
}
