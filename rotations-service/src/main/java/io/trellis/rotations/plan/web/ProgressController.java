package io.trellis.rotations.plan.web;

import io.trellis.rotations.plan.PlanId;
import io.trellis.rotations.plan.Plans;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
class ProgressController {

    private final Plans plans;
    private final ProgressStream stream;

    ProgressController(Plans plans, ProgressStream stream) {
        this.plans = plans;
        this.stream = stream;
    }

    /** Steps of the solve as they come, after those already seen; ends when the plan is settled. */
    @GetMapping(path = "/api/plans/{id}/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @PreAuthorize("hasRole('coordinator')")
    SseEmitter progress(
            @PathVariable PlanId id, @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String seen) {
        return stream.of(plans.at(id).id(), ProgressPosition.parse(seen));
    }
}
