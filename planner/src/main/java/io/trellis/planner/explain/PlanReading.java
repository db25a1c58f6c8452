package io.trellis.planner.explain;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Plan;
import io.trellis.planner.Slot;
import io.trellis.planner.rule.Alone;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a plan gives to whom. */
public final class PlanReading {

    /** @param rank as the associate counts it; 1 is best */
    public record Placement(Slot slot, int rank, boolean ranked, boolean starred, boolean pinned) {}

    /**
     * @param points sum of ranks
     * @param lost points lost: more than the person could have had alone, plus what was carried over
     */
    public record Person(Associate associate, List<Placement> placements, int points, int lost) {

        /** Whether nothing better was there for this person alone, whatever was carried over. */
        public boolean hasBest() {
            return lost <= associate.credit();
        }
    }

    private final Cohort cohort;
    private final Plan plan;
    private final List<Person> people;

    private PlanReading(Cohort cohort, Plan plan) {
        this.cohort = cohort;
        this.plan = plan;
        Alone alone = Alone.in(cohort);
        this.people = cohort.associates().stream()
                .map(associate -> person(associate, alone.points(associate).orElse(0)))
                .sorted(Comparator.comparingInt(Person::lost)
                        .reversed()
                        .thenComparing(person -> person.associate().name()))
                .toList();
    }

    public static PlanReading of(Cohort cohort, Plan plan) {
        return new PlanReading(cohort, plan);
    }

    public Cohort cohort() {
        return cohort;
    }

    public Plan plan() {
        return plan;
    }

    /** Everybody, most affected first, then by name and id. */
    public List<Person> people() {
        return people;
    }

    public Person person(String associate) {
        return people.stream()
                .filter(person -> person.associate().id().equals(associate))
                .findAny()
                .orElseThrow();
    }

    /** Placements per rank. */
    public SortedMap<Integer, Integer> profile() {
        SortedMap<Integer, Integer> profile = new TreeMap<>();
        people.forEach(
                person -> person.placements().forEach(placement -> profile.merge(placement.rank(), 1, Integer::sum)));
        return profile;
    }

    public int placements() {
        return people.stream().mapToInt(person -> person.placements().size()).sum();
    }

    public int mostLost() {
        return people.stream().mapToInt(Person::lost).max().orElse(0);
    }

    /** By the person who loses least; negative for a gain. */
    public int leastLost() {
        return people.stream().mapToInt(Person::lost).min().orElse(0);
    }

    public int points() {
        return people.stream().mapToInt(Person::points).sum();
    }

    /** People who lose at least so many points. */
    public long losing(int points) {
        return people.stream().filter(person -> person.lost() >= points).count();
    }

    public List<Associate> holders(Slot slot) {
        return people.stream()
                .filter(person -> person.placements().stream()
                        .anyMatch(placement -> placement.slot().id().equals(slot.id())))
                .map(Person::associate)
                .toList();
    }

    private Person person(Associate associate, int alone) {
        List<Placement> placements = plan.bundle(cohort, associate.id()).slots().stream()
                .map(slot -> new Placement(
                        slot,
                        associate.rank(slot),
                        associate.preferences().ranked(slot.team()),
                        associate.preferences().stars().contains(slot.team()),
                        associate.pins().stream().anyMatch(pin -> pin.slot().equals(slot.id()))))
                .toList();
        int points = placements.stream().mapToInt(Placement::rank).sum();
        return new Person(associate, placements, points, points - alone + associate.credit());
    }
}
