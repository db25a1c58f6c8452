package io.trellis.rotations.plan.trial;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Few trials at a time and each for a short while, so that whoever tries things out leaves the solver its processor. */
@Component
public class Trials {

    private final Semaphore turns;
    private final Duration patience;
    private final Duration limit;

    Trials(TrialSettings settings) {
        this.turns = new Semaphore(settings.atOnce(), true);
        this.patience = settings.patience();
        this.limit = settings.limit();
    }

    /** @throws TrialsBusy when no turn comes up in time */
    public <T> T run(Function<Trial, T> trial) {
        takeTurn();
        try {
            return trial.apply(Trial.within(limit));
        } finally {
            turns.release();
        }
    }

    private void takeTurn() {
        try {
            if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TrialsBusy();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new TrialsBusy();
        }
    }
}
