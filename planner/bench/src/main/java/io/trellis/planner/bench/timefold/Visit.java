package io.trellis.planner.bench.timefold;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a person is in a period. Eligibility, leave, pins and vetoes leave offers out of those it may have. */
@PlanningEntity
public final class Visit {

    @PlanningId
    private String id;

    private Trainee trainee;
    private int period;

    @ValueRangeProvider
    private List<Offer> open;

    @PlanningVariable
    private @Nullable Offer offer;

    /** For the solver, which sets the fields. */
    @SuppressWarnings("NullAway.Init")
    Visit() {}

    Visit(Trainee trainee, int period, List<Offer> open) {
        this.id = trainee.id() + " " + period;
        this.trainee = trainee;
        this.period = period;
        this.open = open;
    }

    Trainee trainee() {
        return trainee;
    }

    String associate() {
        return trainee.id();
    }

    int period() {
        return period;
    }

    boolean placed() {
        return offer != null;
    }

    /** Where the person is; constraints see placed visits only. */
    Offer offer() {
        return Objects.requireNonNull(offer);
    }

    String kin() {
        return offer().kin();
    }

    @Nullable
    String area() {
        return offer().area();
    }

    int rank() {
        return trainee.rank(offer());
    }

    boolean starred() {
        return trainee.stars(offer());
    }

    @Override
    public String toString() {
        return id;
    }
}
