package io.trellis.rotations.preference;

import io.trellis.rotations.cohort.CohortId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Once a plan is published, the lists it was made from stay as they are. */
@Component
public class FreezeWindow {

    private final PreferenceWindows windows;

    FreezeWindow(PreferenceWindows windows) {
        this.windows = windows;
    }

    @Transactional
    public void freeze(CohortId cohort) {
        windows.of(cohort)
                .filter(window -> window.status() == WindowStatus.CLOSED)
                .ifPresent(window -> {
                    window.freeze();
                    windows.save(window);
                });
    }
}
