package io.trellis.rotations.plan;

import java.util.List;
import java.util.UUID;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.repository.Repository;

/** Steps of solves; any replica can read what another one writes. */
public interface ProgressLog extends Repository<ProgressEntry, UUID> {

    ProgressEntry save(ProgressEntry entry);

    /** What came after a position, in order. */
    @Query(
            value = "{ planId: ?0, $or: [ { fence: { $gt: ?1 } }, { fence: ?1, step: { $gt: ?2 } } ] }",
            sort = "{ fence: 1, step: 1 }")
    List<ProgressEntry> after(PlanId plan, long fence, int step);
}
