package io.trellis.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.ToIntFunction;

/** Tries every plan there is. Only for the smallest cohorts; the measure of everything cleverer. */
public final class BruteForce {

    /** No more steps than this are taken. */
    public static final int MOST = Integer.getInteger("trellis.planner.steps", 10_000);

    /** One path of one person and what the person would rather have, slot by slot. */
    private record Choice(
            Associate person,
            List<Slot> slots,
            int[] places,
            int[] ranks,
            int regret,
            int stars,
            int axes,
            int changes,
            List<Slot> wishes) {}

    private final Cohort cohort;
    private final PlainRules rules;
    private final List<List<Choice>> choices = new ArrayList<>();
    private final List<Choice> chosen = new ArrayList<>();
    private final List<List<Choice>> feasible = new ArrayList<>();
    private final int[] taken;
    private int steps;

    private BruteForce(Cohort cohort) {
        this.cohort = cohort;
        this.rules = new PlainRules(cohort);
        this.taken = new int[cohort.slots().size()];
        Cohort untried = cohort.withoutTrials();
        PlainRules free = new PlainRules(untried);
        for (Associate person : cohort.associates()) {
            int alone = free.paths(untried.associate(person.id())).stream()
                    .mapToInt(path -> points(person, path))
                    .min()
                    .orElse(0);
            List<List<Slot>> paths = rules.paths(person);
            choices.add(paths.stream()
                    .map(path -> choice(person, path, alone, paths))
                    .toList());
        }
    }

    /** Every plan that keeps every rule, or nothing when the cohort is too large for that. */
    public static Optional<BruteForce> of(Cohort cohort) {
        BruteForce all = new BruteForce(cohort);
        return all.choose() ? Optional.of(all) : Optional.empty();
    }

    public boolean infeasible() {
        return feasible.isEmpty();
    }

    /** The best value of every stage of a policy, in order; under {@code stable} also of its ties. */
    public SequencedMap<String, Long> best(Policy policy) {
        SequencedMap<String, Long> best = new LinkedHashMap<>();
        best(policy, best::put);
        return best;
    }

    private List<List<Choice>> best(Policy policy, BiConsumer<String, Long> found) {
        List<List<Choice>> left = feasible;
        for (String stage : stages(policy)) {
            long most =
                    left.stream().mapToLong(plan -> value(stage, plan)).max().orElseThrow();
            long kept = most - (stage.equals("changes") ? allowance() : 0);
            left = left.stream().filter(plan -> value(stage, plan) >= kept).toList();
            found.accept(stage, most);
        }
        return left;
    }

    /** All plans that reach the best values, as slot ids per associate in the order of the cohort. */
    public Set<List<List<String>>> bestPlans(Policy policy) {
        if (infeasible()) {
            return Set.of();
        }
        Set<List<List<String>>> plans = new HashSet<>();
        best(policy, (_, _) -> {})
                .forEach(plan -> plans.add(plan.stream().map(BruteForce::ids).toList()));
        return plans;
    }

    /** Every plan that keeps every rule, with a certificate of this policy that says nothing. */
    public List<Plan> plans(Policy policy) {
        Certificate certificate = new Certificate(Certificate.FORMAT, "", "", policy, List.of());
        return feasible.stream()
                .map(plan -> {
                    SortedMap<String, List<String>> assignments = new TreeMap<>();
                    plan.stream()
                            .filter(choice -> !choice.slots().isEmpty())
                            .forEach(choice -> assignments.put(choice.person().id(), ids(choice)));
                    return new Plan(assignments, certificate);
                })
                .toList();
    }

    /** Whether a plan keeps every rule. */
    public boolean allows(Plan plan) {
        return find(plan).isPresent();
    }

    /** What a plan reaches in a stage. */
    public long value(String stage, Plan plan) {
        return value(stage, find(plan).orElseThrow());
    }

    /** A stage that misses something, and how much. */
    public record Loss(String stage, long by) {}

    /**
     * Of all plans in which a person has a team: what the first stage misses that none of them keeps when all stages
     * before it are kept.
     *
     * @param least what stages should reach, in order
     * @return empty when a plan keeps them all, or nobody can have the team at all
     */
    public Optional<Loss> loss(String person, String team, SequencedMap<String, Long> least) {
        List<List<Choice>> left =
                feasible.stream().filter(plan -> has(plan, person, team)).toList();
        for (String stage : left.isEmpty() ? Set.<String>of() : least.sequencedKeySet()) {
            long most =
                    left.stream().mapToLong(plan -> value(stage, plan)).max().orElseThrow();
            long kept = least.get(stage);
            if (most < kept) {
                return Optional.of(new Loss(stage, kept - most));
            }
            left = left.stream().filter(plan -> value(stage, plan) >= kept).toList();
        }
        return Optional.empty();
    }

    /** Whether a person has a team in any plan. */
    public boolean canHave(String person, String team) {
        return feasible.stream().anyMatch(plan -> has(plan, person, team));
    }

    private static boolean has(List<Choice> plan, String person, String team) {
        return plan.stream()
                .anyMatch(choice -> choice.person().id().equals(person)
                        && choice.slots().stream().anyMatch(slot -> slot.team().equals(team)));
    }

    /** All plans in which nobody and no team would rather have each other. */
    public List<Map<String, List<Slot>>> stablePlans() {
        return feasible.stream()
                .filter(plan -> blocking(plan) == 0)
                .map(BruteForce::byPerson)
                .toList();
    }

    private static Map<String, List<Slot>> byPerson(List<Choice> plan) {
        Map<String, List<Slot>> slots = new LinkedHashMap<>();
        plan.forEach(choice -> slots.put(choice.person().id(), choice.slots()));
        return slots;
    }

    private Optional<List<Choice>> find(Plan plan) {
        return feasible.stream()
                .filter(other -> other.stream()
                        .allMatch(choice -> ids(choice)
                                .equals(plan.assignments()
                                        .getOrDefault(choice.person().id(), List.of()))))
                .findAny();
    }

    private static List<String> ids(Choice choice) {
        return choice.slots().stream().map(Slot::id).toList();
    }

    /** Whether there was time for all of it. */
    private boolean choose() {
        if (++steps > MOST) {
            return false;
        }
        if (chosen.size() == choices.size()) {
            if (staffed() && rules.couples(chosen.stream().map(Choice::slots).toList())) {
                feasible.add(List.copyOf(chosen));
            }
            return true;
        }
        for (Choice choice : choices.get(chosen.size())) {
            chosen.add(choice);
            boolean done = !seat(choice) || choose();
            for (int place : choice.places()) {
                taken[place]--;
            }
            chosen.removeLast();
            if (!done) {
                return false;
            }
        }
        return true;
    }

    /** Whether there are seats for this choice; takes them anyway. */
    private boolean seat(Choice choice) {
        boolean free = true;
        for (int place : choice.places()) {
            free &= ++taken[place] <= cohort.slots().get(place).max();
        }
        return free;
    }

    private boolean staffed() {
        for (int place = 0; place < taken.length; place++) {
            if (taken[place] < cohort.slots().get(place).min()) {
                return false;
            }
        }
        return true;
    }

    private List<String> stages(Policy policy) {
        List<String> stages = new ArrayList<>(List.of("priority", "changes"));
        switch (policy) {
            case FAIREST -> {
                for (int level = most(Choice::regret); level > smallestCredit(); level--) {
                    stages.add("regret>=" + level);
                }
                stages.add("first");
            }
            case GENEROUS -> {
                for (int level = worstRank(); level > 1; level--) {
                    stages.add("rank>=" + level);
                }
                stages.add("first");
            }
            case MOST_FIRST_CHOICES -> {
                for (int rank = 1; rank <= worstRank(); rank++) {
                    stages.add("rank=" + rank);
                }
            }
            case STABLE -> stages.addAll(List.of("blocking", "ranks"));
        }
        stages.addAll(List.of("stars", "exposure"));
        return stages;
    }

    private int smallestCredit() {
        return cohort.associates().stream().mapToInt(Associate::credit).min().orElse(0);
    }

    private int worstRank() {
        return most(choice -> Arrays.stream(choice.ranks()).max().orElse(0));
    }

    private int most(ToIntFunction<Choice> number) {
        return choices.stream().flatMap(List::stream).mapToInt(number).max().orElseThrow();
    }

    private long value(String stage, List<Choice> plan) {
        int equals = stage.indexOf('=');
        int level = equals < 0 ? 1 : Integer.parseInt(stage.substring(equals + 1));
        return switch (equals < 0 ? stage : stage.substring(0, equals + 1)) {
            case "priority" -> -shortage(plan);
            case "changes" -> -plan.stream().mapToLong(Choice::changes).sum();
            case "regret>=" ->
                -plan.stream().filter(choice -> choice.regret() >= level).count();
            case "rank>=" ->
                -Arrays.stream(ranks(plan)).filter(rank -> rank >= level).count();
            case "first", "rank=" ->
                Arrays.stream(ranks(plan)).filter(rank -> rank == level).count();
            case "ranks" -> -Arrays.stream(ranks(plan)).sum();
            case "blocking" -> -blocking(plan);
            case "stars" -> plan.stream().mapToLong(Choice::stars).sum();
            case "exposure" -> plan.stream().mapToLong(Choice::axes).sum();
            default -> throw new IllegalArgumentException(stage);
        };
    }

    private static int[] ranks(List<Choice> plan) {
        return plan.stream()
                .flatMapToInt(choice -> Arrays.stream(choice.ranks()))
                .toArray();
    }

    private static long holders(Slot slot, List<Choice> plan) {
        return plan.stream().filter(choice -> choice.slots().contains(slot)).count();
    }

    private long shortage(List<Choice> plan) {
        return cohort.slots().stream()
                .filter(slot -> slot.priority() > 0)
                .mapToLong(slot -> Math.max(0, slot.priority() - holders(slot, plan)))
                .sum();
    }

    private long blocking(List<Choice> plan) {
        return plan.stream()
                .mapToLong(choice -> choice.wishes().stream()
                        .filter(slot -> holders(slot, plan) < slot.max()
                                || plan.stream().anyMatch(holder -> givesWay(holder, slot, choice.person())))
                        .count())
                .sum();
    }

    private boolean givesWay(Choice holder, Slot slot, Associate person) {
        Team team = cohort.team(slot.team());
        return holder.slots().contains(slot)
                && holder.person().pins().stream().noneMatch(pin -> pin.slot().equals(slot.id()))
                && team.rank(person.id()) < team.rank(holder.person().id());
    }

    private Choice choice(Associate person, List<Slot> path, int alone, List<List<Slot>> paths) {
        return new Choice(
                person,
                path,
                path.stream().mapToInt(cohort.slots()::indexOf).toArray(),
                path.stream().mapToInt(person::rank).toArray(),
                points(person, path) - alone + person.credit(),
                (int) path.stream()
                        .filter(slot -> person.preferences().stars().contains(slot.team()))
                        .count(),
                (int) path.stream()
                        .flatMap(slot -> slot.exposure().entrySet().stream())
                        .filter(points -> points.getValue() > 0)
                        .map(Map.Entry::getKey)
                        .distinct()
                        .count(),
                changes(person, path),
                cohort.slots().stream()
                        .filter(slot -> wishes(person, path, slot, paths))
                        .toList());
    }

    /** Whether a slot, in place of what covers exactly its periods, gives a path with a smaller sum of ranks. */
    private static boolean wishes(Associate person, List<Slot> path, Slot slot, List<List<Slot>> paths) {
        List<Slot> other = new ArrayList<>(path);
        other.removeIf(held -> held.periods().intersects(slot.periods()));
        other.add(slot);
        return points(person, other) < points(person, path) && paths.contains(new Bundle(other).slots());
    }

    private static int points(Associate person, List<Slot> path) {
        return path.stream().mapToInt(person::rank).sum();
    }

    private long allowance() {
        return cohort.published() == null ? 0 : cohort.published().allowance();
    }

    private int changes(Associate person, List<Slot> path) {
        Published published = cohort.published();
        if (published == null) {
            return 0;
        }
        List<String> known = published.assignments().getOrDefault(person.id(), List.of());
        int changed =
                (int) path.stream().filter(slot -> !known.contains(slot.id())).count();
        return published.moved().contains(person.id()) ? 2 * changed : changed;
    }
}
