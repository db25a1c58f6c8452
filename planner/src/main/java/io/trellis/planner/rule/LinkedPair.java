package io.trellis.planner.rule;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Coupling.Linked;
import io.trellis.planner.Scope;
import java.util.List;

/** Two people share the team (or site, …) whenever both are active. */
public record LinkedPair(Cohort cohort, int position, Linked linked) implements CouplingRule {

    @Override
    public List<Row> rows() {
        Associate one = cohort.associate(linked.one());
        Associate other = cohort.associate(linked.other());
        String sentence = one.name() + " and " + other.name() + " share their " + Words.of(linked.dimension());
        return one.active().and(other.active()).stream()
                .boxed()
                .flatMap(period -> Words.values(cohort, linked.dimension(), period).stream()
                        .map(value -> new Row(
                                "linked:" + position + ":" + period + ":" + value,
                                0,
                                0,
                                new Together(new Scope(linked.dimension(), value), period, this::weight),
                                sentence)))
                .toList();
    }

    private int weight(Associate associate) {
        return associate.id().equals(linked.one()) ? 1 : associate.id().equals(linked.other()) ? -1 : 0;
    }
}
