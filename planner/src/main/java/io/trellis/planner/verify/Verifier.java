package io.trellis.planner.verify;

import io.trellis.planner.Associate;
import io.trellis.planner.Certificate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Coupling;
import io.trellis.planner.Dimension;
import io.trellis.planner.Plan;
import io.trellis.planner.Policy;
import io.trellis.planner.Slot;
import io.trellis.planner.StageProof;
import io.trellis.planner.files.Fingerprint;
import io.trellis.planner.verify.Paths.Worth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Believes nothing a plan says: every rule, value and proof is worked out anew from the cohort, in exact integers. */
public final class Verifier {

    private static final long LARGEST = 1L << 40;

    private final Cohort cohort;
    private final Plan plan;
    private final Certificate certificate;
    private final List<String> objections = new ArrayList<>();
    private final Map<String, List<Slot>> taken = new HashMap<>();
    private final Map<String, Paths> paths;

    private Verifier(Cohort cohort, Plan plan) {
        this.cohort = cohort;
        this.plan = plan;
        this.certificate = plan.certificate();
        this.paths = cohort.associates().parallelStream()
                .collect(Collectors.toMap(Associate::id, person -> new Paths(cohort, person, true)));
    }

    public static Verdict verify(Cohort cohort, Plan plan) {
        return new Verifier(cohort, plan).verdict();
    }

    private Verdict verdict() {
        identity();
        people();
        if (objections.isEmpty()) {
            coupled();
        }
        List<Verdict.Stage> stages = new ArrayList<>();
        if (objections.isEmpty()) {
            try {
                stages(stages);
            } catch (ArithmeticException e) {
                object("the numbers of the certificate are too large to be honest");
            }
        }
        return new Verdict(List.copyOf(objections), List.copyOf(stages));
    }

    private void object(String objection) {
        objections.add(objection);
    }

    private void identity() {
        if (!certificate.format().equals(Certificate.FORMAT)) {
            object("the certificate is not in the format " + Certificate.FORMAT);
        }
        if (!certificate.cohort().equals(Fingerprint.of(cohort))) {
            object("the certificate is about another cohort");
        }
        if (!certificate.plan().equals(Fingerprint.of(plan.assignments()))) {
            object("the certificate is about another plan");
        }
    }

    private void people() {
        for (String id : plan.assignments().keySet()) {
            if (cohort.associates().stream().noneMatch(person -> person.id().equals(id))) {
                object("the plan has somebody who is not in the cohort: " + id);
            }
        }
        for (Associate person : cohort.associates()) {
            List<Slot> path = new ArrayList<>();
            for (String id : plan.assignments().getOrDefault(person.id(), List.of())) {
                try {
                    path.add(cohort.slot(id));
                } catch (NoSuchElementException e) {
                    object(person.name() + " has a slot that does not exist: " + id);
                }
            }
            taken.put(person.id(), path);
            if (!own(person).allows(path)) {
                object(person.name() + " may not have "
                        + path.stream().map(Slot::id).toList());
            }
        }
    }

    private void coupled() {
        for (Slot slot : cohort.slots()) {
            long count = count(slot);
            if (count < slot.min() || count > slot.max()) {
                object(slot.id() + " has " + count + " people for " + slot.min() + " to " + slot.max() + " seats");
            }
        }
        for (Coupling coupling : cohort.couplings()) {
            for (int period = 0; period < cohort.periods().size(); period++) {
                if (!keeps(coupling, period)) {
                    object(broken(coupling) + " in "
                            + cohort.periods().get(period).name());
                }
            }
        }
    }

    private boolean keeps(Coupling coupling, int period) {
        return switch (coupling) {
            case Coupling.Cap cap ->
                !cap.periods().contains(period)
                        || cohort.associates().stream()
                                        .filter(person -> at(person.id(), period)
                                                .anyMatch(slot -> cap.scope().contains(slot)))
                                        .count()
                                <= cap.max();
            case Coupling.Linked(var one, var other, var dimension) ->
                at(one, period).findAny().isEmpty()
                        || at(other, period).findAny().isEmpty()
                        || Objects.equals(value(one, dimension, period), value(other, dimension, period));
            case Coupling.Separated(var one, var other, var dimension) -> {
                String value = value(one, dimension, period);
                yield value == null || !value.equals(value(other, dimension, period));
            }
            case Coupling.Spread spread -> {
                Map<String, Integer> counts = new HashMap<>();
                cohort.associates().stream()
                        .filter(person -> spread.subCohort().equals(person.subCohort()))
                        .map(person -> value(person.id(), spread.dimension(), period))
                        .filter(Objects::nonNull)
                        .forEach(value -> counts.merge(value, 1, Integer::sum));
                yield counts.values().stream().allMatch(count -> count <= spread.max());
            }
        };
    }

    private static String broken(Coupling coupling) {
        return switch (coupling) {
            case Coupling.Cap cap -> cap.scope() + " has more than " + cap.max() + " people";
            case Coupling.Linked(var one, var other, var dimension) ->
                one + " and " + other + " do not share the " + word(dimension);
            case Coupling.Separated(var one, var other, var dimension) ->
                one + " and " + other + " share the " + word(dimension);
            case Coupling.Spread(var subCohort, var dimension, int max) ->
                "more than " + max + " of " + subCohort + " share the " + word(dimension);
        };
    }

    private static String word(Dimension dimension) {
        return dimension.name().toLowerCase(Locale.ROOT);
    }

    private Stream<Slot> at(String person, int period) {
        return taken(person).stream().filter(slot -> slot.periods().contains(period));
    }

    private @Nullable String value(String person, Dimension dimension, int period) {
        return at(person, period).findAny().map(dimension::of).orElse(null);
    }

    private List<Slot> taken(String person) {
        return taken.getOrDefault(person, List.of());
    }

    private long count(Slot slot) {
        return taken.values().stream().filter(path -> path.contains(slot)).count();
    }

    private void stages(List<Verdict.Stage> stages) {
        Ground ground = new Ground(cohort, plan, paths);
        Bounds bounds = new Bounds(ground, certificate, paths);
        Values values = new Values(ground, paths, taken);
        List<String> expected = expected(ground);
        List<String> given = certificate.stages().stream().map(StageProof::name).toList();
        if (!expected.equals(given)) {
            object("the stages of " + certificate.policy().label() + " are " + expected + ", not " + given);
            return;
        }
        for (int s = 0; s < given.size(); s++) {
            StageProof proof = certificate.stages().get(s);
            long value = values.of(proof.name());
            boolean tolerated =
                    proof.name().equals("changes") && value <= proof.value() && value >= proof.value() - allowance();
            if (value != proof.value() && !tolerated) {
                object("stage " + proof.name() + " claims " + proof.value() + ", but the plan reaches " + value);
            }
            if (!sound(proof, s)) {
                return;
            }
            long bound = bounds.of(s);
            stages.add(new Verdict.Stage(proof.name(), proof.value(), bound));
            if (proof.kind() == StageProof.Kind.PRICE && bound != proof.value()) {
                object("stage " + proof.name() + " is said to be proven, but its prices show no more than " + bound);
            }
            if (proof.bound() < bound) {
                object("stage " + proof.name() + " claims the bound " + proof.bound() + ", its prices show " + bound);
            }
        }
    }

    private boolean sound(StageProof proof, int position) {
        int before = objections.size();
        if (proof.den() < 1 || proof.den() > LARGEST) {
            object("stage " + proof.name() + " has a denominator that is not between 1 and 2^40");
        }
        proof.multipliers().forEach((stage, multiplier) -> {
            if (stage < 0 || stage >= position || multiplier < 0 || multiplier > LARGEST) {
                object("stage " + proof.name()
                        + " has a multiplier that is negative, too large or not of an earlier stage");
            }
        });
        proof.prices().forEach((row, price) -> {
            try {
                Row.named(row, cohort);
            } catch (NoSuchElementException e) {
                object("stage " + proof.name() + " has a price on something the cohort does not have: " + row);
            }
            if (price < -LARGEST || price > LARGEST) {
                object("stage " + proof.name() + " has a price beyond 2^40");
            }
        });
        return objections.size() == before;
    }

    private List<String> expected(Ground ground) {
        List<String> names = new ArrayList<>();
        if (cohort.slots().stream().anyMatch(slot -> slot.priority() > 0)) {
            names.add("priority");
        }
        if (cohort.published() != null) {
            names.add("changes");
        }
        Policy policy = certificate.policy();
        switch (policy) {
            case FAIREST -> down(names, "regret>=", ground.worstRegret(), 1 + smallestCredit());
            case GENEROUS -> down(names, "rank>=", ground.worstRank(), 2);
            case MOST_FIRST_CHOICES -> {
                int worst = worstPossibleRank();
                for (int rank = 1; rank <= worst; rank++) {
                    names.add("rank=" + rank);
                }
            }
            case STABLE -> names.add("blocking");
        }
        if (policy == Policy.FAIREST || policy == Policy.GENEROUS) {
            names.add("first");
        }
        if (policy != Policy.STABLE) {
            if (cohort.associates().stream()
                    .anyMatch(person -> !person.preferences().stars().isEmpty())) {
                names.add("stars");
            }
            if (cohort.slots().stream()
                    .anyMatch(slot -> slot.exposure().values().stream().anyMatch(points -> points > 0))) {
                names.add("exposure");
            }
        }
        return names;
    }

    private static void down(List<String> names, String prefix, long from, long to) {
        for (long level = from; level >= to; level--) {
            names.add(prefix + level);
        }
    }

    private int smallestCredit() {
        return cohort.associates().stream().mapToInt(Associate::credit).min().orElse(0);
    }

    private int worstPossibleRank() {
        record Wish(Associate person, Slot slot, int rank) {}
        return cohort.associates().stream()
                .flatMap(person ->
                        own(person).eligible().stream().map(slot -> new Wish(person, slot, person.rank(slot))))
                .sorted(Comparator.comparingInt(Wish::rank).reversed())
                .filter(wish -> own(wish.person())
                                .best(Worth.of((taken, _) ->
                                        taken.id().equals(wish.slot().id()) ? 1 : 0))
                                .orElseThrow()
                        > 0)
                .mapToInt(Wish::rank)
                .findFirst()
                .orElse(0);
    }

    private Paths own(Associate person) {
        return Objects.requireNonNull(paths.get(person.id()));
    }

    private long allowance() {
        return cohort.published() == null ? 0 : cohort.published().allowance();
    }
}
