package io.trellis.rotations.slot;

import java.util.List;

/**
 * Row 10: the small, well-defined feature that an associate owns from start to finish.
 *
 * @param owner who answers for it in the team
 * @param acceptanceCriteria row 27: each can be met or not
 */
public record Charter(
        String feature, String problem, String successMetric, String owner, List<String> acceptanceCriteria) {

    public Charter {
        acceptanceCriteria = List.copyOf(acceptanceCriteria);
    }
}
