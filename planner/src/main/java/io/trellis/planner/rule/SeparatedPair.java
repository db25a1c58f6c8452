package io.trellis.planner.rule;

import io.trellis.planner.Cohort;
import io.trellis.planner.Coupling.Separated;
import java.util.List;

/** Two people never share the team (or site, …) in one period. */
public record SeparatedPair(Cohort cohort, int position, Separated separated) implements CouplingRule {

    @Override
    public List<Row> rows() {
        String sentence = cohort.associate(separated.one()).name() + " and "
                + cohort.associate(separated.other()).name() + " never share " + Words.one(separated.dimension());
        return Shared.rows(
                cohort,
                "separated:" + position,
                separated.dimension(),
                1,
                associate ->
                        associate.id().equals(separated.one()) || associate.id().equals(separated.other()),
                sentence);
    }
}
