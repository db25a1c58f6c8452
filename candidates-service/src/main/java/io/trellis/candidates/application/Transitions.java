package io.trellis.candidates.application;

import io.trellis.support.event.Outbox;
import io.trellis.support.security.CurrentActor;
import java.time.Clock;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Loads one application, applies one transition, stores it and publishes what it was. */
@Component
class Transitions {

    private final Applications applications;
    private final Outbox outbox;
    private final Clock clock;

    Transitions(Applications applications, Outbox outbox, Clock clock) {
        this.applications = applications;
        this.outbox = outbox;
        this.clock = clock;
    }

    Application apply(ApplicationId id, BiFunction<Application, Occasion, @Nullable ApplicationEvent> transition) {
        var application = applications.get(id);
        var event = transition.apply(application, occasion());
        if (event != null) {
            outbox.append(event);
        }
        return applications.save(application);
    }

    Occasion occasion() {
        return new Occasion(CurrentActor.get().subject(), clock.instant());
    }
}
