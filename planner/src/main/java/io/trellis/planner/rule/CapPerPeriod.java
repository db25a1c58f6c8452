package io.trellis.planner.rule;

import io.trellis.planner.Cohort;
import io.trellis.planner.Coupling.Cap;
import java.util.List;

/** In each of the named periods a team, supervisor, site or area has at most so many people. */
public record CapPerPeriod(Cohort cohort, int position, Cap cap) implements CouplingRule {

    @Override
    public List<Row> rows() {
        return cap.periods().stream()
                .mapToObj(period -> new Row(
                        "cap:" + position + ":" + period,
                        0,
                        cap.max(),
                        (_, slot) ->
                                cap.scope().contains(slot) && slot.periods().contains(period) ? 1 : 0,
                        "At most " + Words.count(cap.max(), "person", "people") + " in "
                                + Words.scope(cohort, cap.scope()) + " in "
                                + cohort.periods().get(period).name()))
                .toList();
    }
}
