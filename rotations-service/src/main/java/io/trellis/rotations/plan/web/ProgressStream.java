package io.trellis.rotations.plan.web;

import io.trellis.rotations.plan.Plan;
import io.trellis.rotations.plan.PlanId;
import io.trellis.rotations.plan.PlanStatus;
import io.trellis.rotations.plan.Plans;
import io.trellis.rotations.plan.ProgressEntry;
import io.trellis.rotations.plan.ProgressLog;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Reads the stored steps of a solve, so any replica can tell of a solve that runs on another one. A stored step is read
 * by its index a few times a second, on a virtual thread per listener.
 */
@Component
class ProgressStream {

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Plans plans;
    private final ProgressLog log;

    ProgressStream(Plans plans, ProgressLog log) {
        this.plans = plans;
        this.log = log;
    }

    SseEmitter of(PlanId plan, ProgressPosition seen) {
        var emitter = new SseEmitter(LONGEST.toMillis());
        var gone = new AtomicBoolean();
        emitter.onCompletion(() -> gone.set(true));
        emitter.onTimeout(emitter::complete);
        Thread.ofVirtual().name("progress").start(() -> tell(emitter, gone, plan, seen));
        return emitter;
    }

    private void tell(SseEmitter emitter, AtomicBoolean gone, PlanId id, ProgressPosition seen) {
        try {
            var position = seen;
            @Nullable PlanStatus told = null;
            while (!gone.get()) {
                var plan = plans.at(id);
                position = tellSteps(emitter, id, position);
                if (plan.status() != told) {
                    emitter.send(
                            SseEmitter.event().name("state").data(StateMessage.of(plan), MediaType.APPLICATION_JSON));
                    told = plan.status();
                }
                if (plan.status().isSettled()) {
                    emitter.complete();
                    return;
                }
                Thread.sleep(PAUSE);
            }
        } catch (IOException | IllegalStateException _) {
            emitter.complete();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            emitter.complete();
        } catch (RuntimeException e) {
            emitter.completeWithError(e);
        }
    }

    private ProgressPosition tellSteps(SseEmitter emitter, PlanId plan, ProgressPosition seen) throws IOException {
        var position = seen;
        for (var entry : log.after(plan, seen.fence(), seen.step())) {
            position = ProgressPosition.of(entry);
            emitter.send(SseEmitter.event()
                    .id(position.toString())
                    .name("step")
                    .data(StepMessage.of(entry), MediaType.APPLICATION_JSON));
        }
        return position;
    }

    record StepMessage(
            String stage, @Nullable Long value, @Nullable Long bound, long elapsedMillis) {

        static StepMessage of(ProgressEntry entry) {
            return new StepMessage(
                    entry.stage(), entry.value(), entry.bound(), entry.elapsed().toMillis());
        }
    }

    record StateMessage(PlanStatus status, long revision) {

        static StateMessage of(Plan plan) {
            return new StateMessage(plan.status(), plan.revision());
        }
    }
}
