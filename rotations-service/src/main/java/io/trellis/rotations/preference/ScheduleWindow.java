package io.trellis.rotations.preference;

import io.trellis.rotations.cohort.CohortId;
import io.trellis.rotations.cohort.Cohorts;
import io.trellis.support.id.Ids;
import io.trellis.support.problem.Conflict;
import java.time.Instant;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

@Component
public class ScheduleWindow {

    private final Cohorts cohorts;
    private final PreferenceWindows windows;

    ScheduleWindow(Cohorts cohorts, PreferenceWindows windows) {
        this.cohorts = cohorts;
        this.windows = windows;
    }

    public PreferenceWindow schedule(CohortId cohort, Allowance allowance, Instant opensAt, Instant closesAt) {
        var window = PreferenceWindow.scheduled(
                new WindowId(Ids.next()), cohorts.at(cohort).id(), allowance, opensAt, closesAt);
        try {
            return windows.save(window);
        } catch (DuplicateKeyException _) {
            throw new Conflict("window-not-over", "The cohort has a window that is not over yet.");
        }
    }
}
