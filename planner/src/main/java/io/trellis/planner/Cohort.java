package io.trellis.planner;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a plan is made from. People, teams, slots and couplings are kept in the order of their ids: the order of
 * a file or of a query changes nothing.
 *
 * @param periods in time order
 * @param published the plan in force, when this is a repair
 */
public record Cohort(
        String id,
        String name,
        List<Period> periods,
        List<Associate> associates,
        List<Team> teams,
        List<Slot> slots,
        Program program,
        List<Coupling> couplings,
        @Nullable Published published) {

    public Cohort {
        periods = List.copyOf(periods);
        associates = Identified.sorted(associates);
        teams = Identified.sorted(teams);
        slots = Identified.sorted(slots);
        couplings = couplings.stream()
                .sorted(Comparator.comparing(Coupling::toString))
                .toList();
    }

    public Associate associate(String associate) {
        return Identified.find(associates, associate);
    }

    public Team team(String team) {
        return Identified.find(teams, team);
    }

    public Slot slot(String slot) {
        return Identified.find(slots, slot);
    }

    /** The whole calendar. */
    public Periods calendar() {
        return Periods.first(periods.size());
    }

    /** The same cohort without attempts: what people could have had alone is measured here. */
    public Cohort withoutTrials() {
        return withAssociates(associates.stream()
                .map(associate -> associate
                        .with()
                        .pins(associate.pins().stream()
                                .filter(pin -> pin.kind() != Pin.Kind.TRIED)
                                .toList())
                        .build())
                .toList());
    }

    public Cohort withAssociates(List<Associate> others) {
        return new Cohort(id, name, periods, others, teams, slots, program, couplings, published);
    }

    public Cohort withSlots(List<Slot> others) {
        return new Cohort(id, name, periods, associates, teams, others, program, couplings, published);
    }

    public Cohort withCouplings(List<Coupling> others) {
        return new Cohort(id, name, periods, associates, teams, slots, program, others, published);
    }

    public Cohort withProgram(Program other) {
        return new Cohort(id, name, periods, associates, teams, slots, other, couplings, published);
    }

    public Cohort withPublished(@Nullable Published other) {
        return new Cohort(id, name, periods, associates, teams, slots, program, couplings, other);
    }
}
