package io.trellis.rotations.slot;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What a team offers.
 *
 * @param minSeats seats that must be filled
 * @param maxSeats seats there are
 * @param exposure 0 to 3 per axis
 * @param skills all of them are needed
 * @param companyGoal row 57: the goal it serves
 * @param lengthOverride row 5: why an unusual length is right
 */
public record Pitch(
        @Nullable Charter charter,
        List<Supervisor> supervisors,
        int minSeats,
        int maxSeats,
        Map<Axis, Integer> exposure,
        SortedSet<String> skills,
        @Nullable String site,
        @Nullable String companyGoal,
        @Nullable String lengthOverride) {

    public Pitch {
        supervisors = List.copyOf(supervisors);
    }

    public boolean hasEligibleSupervisor() {
        return supervisors.stream().map(Supervisor::level).anyMatch(CareerLevel::maySupervise);
    }
}
