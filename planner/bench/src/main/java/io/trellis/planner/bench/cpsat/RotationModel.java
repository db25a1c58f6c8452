package io.trellis.planner.bench.cpsat;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Coupling;
import io.trellis.planner.Coupling.Cap;
import io.trellis.planner.Coupling.Separated;
import io.trellis.planner.Slot;
import io.trellis.planner.bench.contest.GeneratedRules;
import io.trellis.planner.rule.Alone;
import io.trellis.planner.rule.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Boolean per person and open slot. Eligibility, leave, pins and vetoes leave variables out; the other rules are
 * clauses and sums. A person's regret is an integer variable, so that "regret k or more" is a literal on its bound.
 */
final class RotationModel {

    private record Choice(Slot slot, int rank, Literal taken) {}

    private record Person(Associate associate, List<Choice> choices, IntVar regret) {}

    private final Cohort cohort;
    private final Stages stages;
    private final CpModel model;
    private final List<Person> people = new ArrayList<>();

    RotationModel(Cohort cohort, Stages stages) {
        this.cohort = cohort;
        this.stages = stages;
        this.model = stages.model();
        Rules rules = Rules.of(cohort);
        Alone alone = Alone.in(cohort);
        for (Associate associate : cohort.associates()) {
            people.add(person(associate, rules.open(associate), alone));
        }
        seats();
        for (Coupling coupling : cohort.couplings()) {
            switch (coupling) {
                case Cap cap -> cap(cap);
                case Separated separated -> separate(separated);
                case Coupling.Linked _, Coupling.Spread _ -> throw new IllegalArgumentException(coupling.toString());
            }
        }
    }

    private Person person(Associate associate, List<Slot> open, Alone alone) {
        List<Choice> choices = open.stream()
                .map(slot -> new Choice(slot, associate.rank(slot), model.newBoolVar("")))
                .toList();
        associate.active().stream()
                .forEach(period -> model.addExactlyOne(
                        taken(choices, slot -> slot.periods().contains(period))));
        choices.stream()
                .collect(Collectors.groupingBy(
                        choice -> cohort.team(choice.slot().team()).kin(), TreeMap::new, Collectors.toList()))
                .values()
                .forEach(kin -> model.addAtMostOne(taken(kin, _ -> true)));
        int breadth = GeneratedRules.breadth(cohort, associate.active().count());
        if (breadth > 0) {
            model.addGreaterOrEqual(sum(touched(choices, slot -> Stream.ofNullable(slot.area()))), breadth);
        }
        return new Person(associate, choices, regret(associate, choices, alone));
    }

    private IntVar regret(Associate associate, List<Choice> choices, Alone alone) {
        int least = alone.points(associate).orElse(0) - associate.credit();
        int worst = choices.stream().mapToInt(Choice::rank).max().orElse(0)
                * associate.active().count();
        IntVar regret = model.newIntVar(associate.credit(), worst - least, "");
        LinearExpr points = LinearExpr.weightedSum(
                choices.stream().map(Choice::taken).toArray(LinearArgument[]::new),
                choices.stream().mapToLong(Choice::rank).toArray());
        model.addEquality(points, LinearExpr.affine(regret, 1, least));
        return regret;
    }

    private void seats() {
        Map<Slot, List<Literal>> takers = people.stream()
                .flatMap(person -> person.choices().stream())
                .collect(Collectors.groupingBy(Choice::slot, Collectors.mapping(Choice::taken, Collectors.toList())));
        for (Slot slot : cohort.slots()) {
            model.addLinearConstraint(sum(takers.getOrDefault(slot, List.of())), slot.min(), slot.max());
        }
    }

    private void cap(Cap cap) {
        cap.periods().stream()
                .filter(period -> period < cohort.periods().size())
                .forEach(period -> model.addLessOrEqual(
                        sum(people.stream()
                                .flatMap(person -> taken(
                                        person.choices(),
                                        slot -> cap.scope().contains(slot)
                                                && slot.periods().contains(period))
                                        .stream())
                                .toList()),
                        cap.max()));
    }

    private void separate(Separated separated) {
        for (int period = 0; period < cohort.periods().size(); period++) {
            int at = period;
            cohort.slots().stream()
                    .map(separated.dimension()::of)
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(value -> model.addAtMostOne(people.stream()
                            .filter(person -> Stream.of(separated.one(), separated.other())
                                    .anyMatch(person.associate().id()::equals))
                            .flatMap(person -> taken(
                                    person.choices(),
                                    slot -> slot.periods().contains(at)
                                            && value.equals(
                                                    separated.dimension().of(slot)))
                                    .stream())
                            .toArray(Literal[]::new)));
        }
    }

    /** One literal per label: whether any slot taken has it. Later use must want them true. */
    private List<Literal> touched(List<Choice> choices, Function<Slot, Stream<String>> labels) {
        List<String> all = choices.stream()
                .flatMap(choice -> labels.apply(choice.slot()))
                .distinct()
                .sorted()
                .toList();
        List<Literal> touched = new ArrayList<>();
        for (String label : all) {
            List<Literal> takers = taken(choices, slot -> labels.apply(slot).anyMatch(label::equals));
            Literal any = stages.literal(takers.stream().anyMatch(stages::isTrue));
            List<Literal> clause = new ArrayList<>(takers);
            clause.add(any.not());
            model.addBoolOr(clause);
            touched.add(any);
        }
        return touched;
    }

    LinearExpr totalRegret() {
        return LinearExpr.sum(people.stream().map(Person::regret).toArray(LinearArgument[]::new));
    }

    /** The worst regret of the best plan so far, which nobody may exceed from now on; 0 when there is no plan. */
    long capRegret() {
        long worst = people.stream()
                .mapToLong(person -> stages.value(person.regret()))
                .max()
                .orElse(0);
        people.forEach(person -> model.addLessOrEqual(person.regret(), worst));
        return worst;
    }

    LinearExpr peopleWithRegret(long level) {
        return sum(people.stream()
                .map(person -> {
                    Literal exceeds = stages.literal(stages.value(person.regret()) >= level);
                    model.addGreaterOrEqual(person.regret(), level).onlyEnforceIf(exceeds);
                    model.addLessThan(person.regret(), level).onlyEnforceIf(exceeds.not());
                    return exceeds;
                })
                .toList());
    }

    LinearExpr placementsAt(int rank) {
        return sum(people.stream()
                .flatMap(person -> person.choices().stream())
                .filter(choice -> choice.rank() == rank)
                .map(Choice::taken)
                .toList());
    }

    LinearExpr stars() {
        return sum(people.stream()
                .flatMap(person ->
                        taken(
                                person.choices(),
                                slot -> person.associate().preferences().stars().contains(slot.team()))
                                .stream())
                .toList());
    }

    LinearExpr exposure() {
        return sum(people.stream()
                .flatMap(person -> touched(
                        person.choices(),
                        slot -> slot.exposure().keySet().stream()
                                .filter(axis -> slot.exposure().getOrDefault(axis, 0) > 0))
                        .stream())
                .toList());
    }

    int worstRank() {
        return people.stream()
                .flatMap(person -> person.choices().stream())
                .mapToInt(Choice::rank)
                .max()
                .orElse(0);
    }

    /** The best plan so far. */
    SortedMap<String, List<String>> assignments() {
        SortedMap<String, List<String>> assignments = new TreeMap<>();
        for (Person person : people) {
            List<String> slots = person.choices().stream()
                    .filter(choice -> stages.isTrue(choice.taken()))
                    .map(choice -> choice.slot().id())
                    .toList();
            if (!slots.isEmpty()) {
                assignments.put(person.associate().id(), slots);
            }
        }
        return assignments;
    }

    private static List<Literal> taken(List<Choice> choices, Predicate<Slot> wanted) {
        return choices.stream()
                .filter(choice -> wanted.test(choice.slot()))
                .map(Choice::taken)
                .toList();
    }

    private static LinearExpr sum(List<Literal> literals) {
        return LinearExpr.sum(literals.toArray(LinearArgument[]::new));
    }
}
