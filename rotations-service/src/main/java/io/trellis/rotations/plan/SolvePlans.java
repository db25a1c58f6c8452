package io.trellis.rotations.plan;

import io.trellis.planner.Limits;
import io.trellis.planner.Planner;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Takes plans that wait, one at a time, and solves them. Any replica may run it; a solve that dies with its process is
 * begun again by another one when its lease has lapsed, a few times at most.
 */
@Component
public class SolvePlans implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SolvePlans.class);
    private static final int MAX_ATTEMPTS = 3;
    private static final long JOIN_MILLIS = 15_000;

    private final Claims claims;
    private final InputStore inputs;
    private final ProgressLog progress;
    private final SettlePlan settlePlan;
    private final PlanSettings settings;
    private final Clock clock;
    private final String owner = UUID.randomUUID().toString();
    private final Semaphore work = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    SolvePlans(
            Claims claims,
            InputStore inputs,
            ProgressLog progress,
            SettlePlan settlePlan,
            PlanSettings settings,
            Clock clock) {
        this.claims = claims;
        this.inputs = inputs;
        this.progress = progress;
        this.settlePlan = settlePlan;
        this.settings = settings;
        this.clock = clock;
    }

    /** There may be work; an idle solver looks at once. */
    public void look() {
        work.release();
    }

    @Override
    public void start() {
        if (settings.solve() && !running) {
            running = true;
            thread = Thread.ofPlatform().name("solver").start(this::run);
        }
    }

    @Override
    public void stop() {
        running = false;
        work.release();
        if (thread != null) {
            join(thread);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        try {
            while (isRunning()) {
                if (!solveNext()) {
                    work.tryAcquire(settings.look().toMillis(), TimeUnit.MILLISECONDS);
                    work.drainPermits();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean solveNext() {
        try {
            var claimed = claims.claim(owner);
            claimed.ifPresent(this::solve);
            return claimed.isPresent();
        } catch (RuntimeException | Error e) {
            log.error("The solver could not go on; its plan will be taken over.", e);
            return false;
        }
    }

    private void solve(Plan claimed) {
        if (claimed.attempts() > MAX_ATTEMPTS) {
            settlePlan.fail(claimed, "Solving ended " + MAX_ATTEMPTS + " times without a result.");
            return;
        }
        try (var heartbeat = new Heartbeat(settings.lease(), () -> claims.prolong(claimed))) {
            solve(claimed, heartbeat);
        } catch (OptimisticLockingFailureException _) {
            log.info("Plan {} was cancelled or taken over.", claimed.id().value());
        } catch (RuntimeException e) {
            log.error("Plan {} could not be solved.", claimed.id().value(), e);
            settlePlan.fail(claimed, "Solving failed on our side.");
        }
    }

    private void solve(Plan claimed, Heartbeat heartbeat) {
        var request = claimed.request();
        var cohort = inputs.of(claimed);
        var outcome = Planner.plan(
                cohort,
                request.policy(),
                Limits.of(request.timeLimit()),
                new RecordedProgress(claimed, progress, () -> heartbeat.tellsToEnd() || !isRunning(), clock));
        if (heartbeat.isLost()) {
            log.info("Plan {} was cancelled or taken over.", claimed.id().value());
        } else if (!isRunning()) {
            claims.letGo(claimed);
        } else {
            settlePlan.settle(claimed, cohort, outcome);
        }
    }

    private static void join(Thread solver) {
        try {
            solver.join(JOIN_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
