package io.trellis.rotations.plan.trial;

import io.trellis.rotations.plan.PlanId;
import io.trellis.rotations.plan.supposition.Change;
import java.util.List;

/**
 * A plan beside the one it repairs.
 *
 * @param of the plan it repairs
 * @param number of that plan
 * @param changes what was decided with it, in the order it was said
 * @param takenBack of what was decided with the plan it repairs; what of it had begun is among the changes
 * @param moves who moves from where to where; who loses most first
 */
public record AmendmentReading(
        PlanId of,
        int number,
        PlanMeasure before,
        PlanMeasure after,
        List<Change> changes,
        List<Change> takenBack,
        List<PersonMove> moves) {}
