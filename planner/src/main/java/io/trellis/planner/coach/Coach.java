package io.trellis.planner.coach;

import io.trellis.planner.Cohort;
import io.trellis.planner.Limits;
import io.trellis.planner.engine.WholeNumbers.End;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Says why a cohort has no plan, and what would help: rules that cannot be kept together and none of which is there
 * without need, and the cheapest ways out, each tried out.
 */
public final class Coach {

    /** As many sentences are read at once; with more, another conflict is looked for that takes fewer. */
    private static final int FEW = 2;

    private final Cohort cohort;
    private final Limits limits;

    /** @param limits for all of it together */
    public Coach(Cohort cohort, Limits limits) {
        this.cohort = cohort.withPublished(null);
        this.limits = limits;
    }

    /** The conflict of a cohort that has no plan; one without reasons when nothing is in the way. */
    public Conflict conflict() {
        return new Wording(cohort).conflict(find());
    }

    Finding find() {
        List<Concession> catalog = Catalog.of(cohort);
        Elastic elastic = new Elastic(cohort, catalog, limits.time());
        BitSet all = elastic.rules();
        Elastic.Answer answer = elastic.weigh(all);
        if (answer.end() != End.NONE) {
            return new Finding(answer.end(), List.of(), answer.end() == End.FOUND, false, List.of());
        }
        BitSet suspects = suspects(elastic, all, answer.matters());
        Filter filter = new Filter(elastic, suspects, Comparator.naturalOrder());
        if (sentences(filter) > FEW) {
            Filter other = new Filter(elastic, suspects, Comparator.reverseOrder());
            filter = other.complete() && sentences(other) < sentences(filter) ? other : filter;
        }
        List<NamedRule> rules = filter.rules();
        BitSet rest = (BitSet) all.clone();
        rest.andNot(filter.kept());
        boolean others = elastic.ask(rest) == End.NONE;
        return new Finding(End.NONE, rules, filter.complete(), others, new Ways(cohort, elastic, filter.kept()).find());
    }

    private int sentences(Filter filter) {
        return new Reasons(cohort, filter.rules()).sentences().size();
    }

    /** What the ray weighs, if that is a contradiction without rounding as well. */
    private static BitSet suspects(Elastic elastic, BitSet all, BitSet matters) {
        return elastic.ask(matters) == End.NONE ? matters : all;
    }
}
