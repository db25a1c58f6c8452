package io.trellis.planner.coach;

import io.trellis.planner.Cohort;
import io.trellis.planner.Coupling;
import io.trellis.planner.Dimension;
import io.trellis.planner.Periods;
import io.trellis.planner.Scope;
import io.trellis.planner.rule.Words;
import java.util.Locale;

/** What ties several people together. */
sealed interface GroupLimit extends NamedRule {

    /** As many people as there may be, raised step by step. */
    sealed interface Most extends GroupLimit permits Cap, Crowd {

        @Override
        default Kind kind() {
            return Kind.LIMIT;
        }

        @Override
        default int steps(Cohort cohort) {
            return cohort.associates().size();
        }
    }

    /** What is said of two people, and kept or not. */
    sealed interface Pair extends GroupLimit permits Together, Apart {

        Coupling pair();

        @Override
        default Kind kind() {
            return Kind.PAIR;
        }

        @Override
        default int steps(Cohort cohort) {
            return 1;
        }

        @Override
        default Cohort eased(Cohort cohort, int steps) {
            return Edits.replaced(cohort, pair());
        }
    }

    /** A cap in one of its periods. */
    record Cap(Coupling.Cap cap, int period) implements Most {
        @Override
        public Cohort eased(Cohort cohort, int steps) {
            return cohort.couplings().stream()
                    .filter(Coupling.Cap.class::isInstance)
                    .map(Coupling.Cap.class::cast)
                    .filter(now -> now.scope().equals(cap.scope()) && now.max() == cap.max())
                    .filter(now -> now.periods().contains(period))
                    .findFirst()
                    .map(now -> Edits.replaced(
                            cohort,
                            now,
                            new Coupling.Cap(now.scope(), now.periods().minus(Periods.of(period)), now.max()),
                            new Coupling.Cap(now.scope(), Periods.of(period), now.max() + steps)))
                    .orElse(cohort);
        }

        @Override
        public String sentence(Cohort cohort) {
            return "At most " + Words.count(cap.max(), "person", "people") + " in " + where(cohort);
        }

        @Override
        public String advice(Cohort cohort, int steps) {
            return "Allow " + Words.count((long) cap.max() + steps, "person", "people") + " instead of " + cap.max()
                    + " in " + where(cohort);
        }

        private String where(Cohort cohort) {
            Scope scope = cap.scope();
            return switch (scope.dimension()) {
                        case TEAM -> cohort.team(scope.value()).name();
                        case SUPERVISOR -> Words.possessive(scope.value()) + " teams";
                        case SITE, AREA -> scope.value();
                    }
                    + " in " + cohort.periods().get(period).name();
        }
    }

    /** A spread of a sub-cohort. */
    record Crowd(Coupling.Spread spread) implements Most {
        @Override
        public Cohort eased(Cohort cohort, int steps) {
            return Edits.replaced(
                    cohort, spread, new Coupling.Spread(spread.subCohort(), spread.dimension(), spread.max() + steps));
        }

        @Override
        public String sentence(Cohort cohort) {
            return "At most " + spread.max() + " of " + spread.subCohort() + " share "
                    + GroupLimit.a(spread.dimension());
        }

        @Override
        public String advice(Cohort cohort, int steps) {
            return "Let " + (spread.max() + steps) + " of " + spread.subCohort() + " share "
                    + GroupLimit.a(spread.dimension()) + " instead of " + spread.max();
        }
    }

    /** Two people who are to be together. */
    record Together(Coupling.Linked pair) implements Pair {
        @Override
        public String sentence(Cohort cohort) {
            return GroupLimit.both(cohort, pair.one(), pair.other()) + " share their " + word(pair.dimension());
        }

        @Override
        public String advice(Cohort cohort, int steps) {
            return "Let " + GroupLimit.both(cohort, pair.one(), pair.other()) + " be in different "
                    + word(pair.dimension()) + "s";
        }
    }

    /** Two people who are to be apart. */
    record Apart(Coupling.Separated pair) implements Pair {
        @Override
        public String sentence(Cohort cohort) {
            return GroupLimit.both(cohort, pair.one(), pair.other()) + " never share " + a(pair.dimension());
        }

        @Override
        public String advice(Cohort cohort, int steps) {
            return "Let " + GroupLimit.both(cohort, pair.one(), pair.other()) + " share " + a(pair.dimension());
        }
    }

    private static String both(Cohort cohort, String one, String other) {
        return cohort.associate(one).name() + " and " + cohort.associate(other).name();
    }

    private static String word(Dimension dimension) {
        return dimension.name().toLowerCase(Locale.ROOT);
    }

    private static String a(Dimension dimension) {
        return (dimension == Dimension.AREA ? "an " : "a ") + word(dimension);
    }
}
