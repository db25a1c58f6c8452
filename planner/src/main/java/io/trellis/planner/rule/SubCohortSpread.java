package io.trellis.planner.rule;

import io.trellis.planner.Cohort;
import io.trellis.planner.Coupling.Spread;
import java.util.List;

/** People of one sub-cohort do not crowd into one team (or site, …). */
public record SubCohortSpread(Cohort cohort, int position, Spread spread) implements CouplingRule {

    @Override
    public List<Row> rows() {
        return Shared.rows(
                cohort,
                "spread:" + position,
                spread.dimension(),
                spread.max(),
                associate -> spread.subCohort().equals(associate.subCohort()),
                "At most " + spread.max() + " of " + spread.subCohort() + " share " + Words.one(spread.dimension()));
    }
}
