package io.trellis.planner.explain;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Coupling;
import io.trellis.planner.Limits;
import io.trellis.planner.Outcome;
import io.trellis.planner.Pin;
import io.trellis.planner.Planner;
import io.trellis.planner.Policy;
import io.trellis.planner.Preferences;
import io.trellis.planner.Program;
import io.trellis.planner.Progress;
import io.trellis.planner.Slot;
import io.trellis.planner.rule.Alone;
import io.trellis.planner.rule.Row;
import io.trellis.planner.rule.Rules;
import io.trellis.planner.rule.SlotRule;
import io.trellis.planner.rule.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Says why a cohort has no plan, and what would help. Named rules are given up one after the other as long as there is
 * still no plan; those that cannot be given up are the conflict, and none of them is in it without need (deletion
 * filter, Chinneck and Dravnieks 1991).
 */
public final class Coach {

    private final Cohort cohort;
    private final Limits limits;

    public Coach(Cohort cohort, Limits limits) {
        this.cohort = cohort;
        this.limits = limits;
    }

    /**
     * @param complete false when time ran out, so that the list may be longer than need be
     * @param reasons what cannot be had together, each a sentence
     * @param cures changes that are enough, each a sentence, mildest first
     */
    public record Conflict(boolean complete, List<String> reasons, List<String> cures) {}

    /** A rule that can be given up. */
    private record Concession(String rule, String cure, UnaryOperator<Cohort> given) {}

    private enum Feasible {
        YES,
        NO,
        UNKNOWN
    }

    /** The conflict of a cohort that has no plan; no reasons when it has one after all. */
    public Conflict conflict() {
        if (feasible(cohort) == Feasible.YES) {
            return new Conflict(true, List.of(), List.of());
        }
        Conflict seats = counts();
        if (!seats.reasons().isEmpty()) {
            return seats;
        }
        Conflict people = stranded();
        return people.reasons().isEmpty() ? filtered() : people;
    }

    /** More people than seats in a period. */
    private Conflict counts() {
        List<String> reasons = new ArrayList<>();
        List<String> cures = new ArrayList<>();
        for (int period = 0; period < cohort.periods().size(); period++) {
            int time = period;
            String name = cohort.periods().get(period).name();
            long people = cohort.associates().stream()
                    .filter(associate -> associate.active().contains(time))
                    .count();
            long seats = cohort.slots().stream()
                    .filter(slot -> slot.periods().contains(time))
                    .mapToLong(Slot::max)
                    .sum();
            long needed = cohort.slots().stream()
                    .filter(slot -> slot.periods().contains(time))
                    .mapToLong(Slot::min)
                    .sum();
            if (people > seats) {
                reasons.add(people + " people need a seat in " + name + ", " + seats + " exist");
                cures.add("Add " + Words.count(people - seats, "seat") + " in " + name);
            }
            if (needed > people) {
                reasons.add(needed + " seats must be filled in " + name + ", " + people + " people are there");
                cures.add("Lower the minima in " + name + " by " + (needed - people));
            }
        }
        return new Conflict(true, reasons, cures);
    }

    /** People without any path of their own, and the rule that stands in the way. */
    private Conflict stranded() {
        Rules rules = Rules.of(cohort);
        List<String> reasons = new ArrayList<>();
        List<String> cures = new ArrayList<>();
        for (Associate associate : cohort.associates()) {
            if (new Alone(rules).points(associate).isPresent()) {
                continue;
            }
            List<Integer> empty = associate.active().stream()
                    .filter(period -> rules.open(associate).stream()
                            .noneMatch(slot -> slot.periods().contains(period)))
                    .boxed()
                    .toList();
            if (empty.isEmpty()) {
                String rule = rules.culprit(associate)
                        .map(culprit -> culprit.sentence(associate))
                        .orElse("the slots open to " + associate.name() + " make no path together");
                reasons.add(rule + ", and no path does");
                cures.add("Give up that rule for " + associate.name() + ", or open more slots to "
                        + Words.first(associate));
            } else {
                String name = cohort.periods().get(empty.getFirst()).name();
                reasons.add("No slot in " + name + " is open to " + associate.name() + ": "
                        + refusals(rules, associate, empty.getFirst()));
                cures.add("Open a slot in " + name + " to " + associate.name());
            }
        }
        return new Conflict(true, reasons, cures);
    }

    private String refusals(Rules rules, Associate associate, int period) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Slot slot : cohort.slots()) {
            if (slot.periods().contains(period)) {
                for (SlotRule rule : rules.slotRules()) {
                    if (!rule.allows(associate, slot)) {
                        counts.merge(rule.refusal(associate, slot), 1, Integer::sum);
                        break;
                    }
                }
            }
        }
        return counts.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Integer> refusal) -> -refusal.getValue()))
                .limit(3)
                .map(refusal -> refusal.getKey() + " (" + Words.count(refusal.getValue(), "slot") + ")")
                .collect(Collectors.joining("; "));
    }

    private Conflict filtered() {
        List<Concession> kept = new ArrayList<>();
        Cohort relaxed = cohort;
        boolean complete = true;
        for (List<Concession> kind : kinds()) {
            Cohort without = all(relaxed, kind);
            if (!kind.isEmpty() && feasible(without) == Feasible.NO) {
                relaxed = without;
                continue;
            }
            for (Concession concession : kind) {
                Cohort one = concession.given().apply(relaxed);
                switch (feasible(one)) {
                    case NO -> relaxed = one;
                    case YES -> kept.add(concession);
                    case UNKNOWN -> {
                        kept.add(concession);
                        complete = false;
                    }
                }
            }
        }
        List<String> reasons =
                new ArrayList<>(kept.stream().map(Concession::rule).toList());
        List<String> cures = kept.stream()
                .filter(concession -> feasible(concession.given().apply(cohort)) == Feasible.YES)
                .limit(3)
                .map(Concession::cure)
                .collect(Collectors.toCollection(ArrayList::new));
        if (reasons.isEmpty() || cures.isEmpty()) {
            narrow(reasons, cures);
        }
        return new Conflict(complete, reasons, cures);
    }

    /** When no single rule helps: which seats would. */
    private void narrow(List<String> reasons, List<String> cures) {
        if (reasons.isEmpty()) {
            reasons.add("Seats exist, but not where people may go: eligibility leaves too few for some of them");
        }
        cohort.slots().stream()
                .sorted(Comparator.comparingLong(slot -> -cohort.associates().stream()
                        .filter(associate -> associate.preferences().ranked(slot.team()))
                        .count()))
                .filter(slot -> feasible(wider(slot)) == Feasible.YES)
                .limit(3 - Math.min(2, cures.size()))
                .forEach(slot -> cures.add("Add one seat to " + Words.slot(cohort, slot)));
    }

    private Cohort wider(Slot wanted) {
        return slots(
                cohort,
                slot -> slot.id().equals(wanted.id())
                        ? slot.with().seats(slot.min(), slot.max() + 1).build()
                        : slot);
    }

    /** Kinds of rules, those that are easiest to live without first. */
    private List<List<Concession>> kinds() {
        return List.of(couplings(), minima(), program(), pins(), vetoes());
    }

    private List<Concession> couplings() {
        Rules rules = Rules.of(cohort);
        return cohort.couplings().stream()
                .map(coupling -> {
                    String sentence = sentence(rules, coupling);
                    return new Concession(
                            sentence,
                            "Give up: " + sentence,
                            other -> other.withCouplings(other.couplings().stream()
                                    .filter(kept -> !kept.equals(coupling))
                                    .toList()));
                })
                .toList();
    }

    private String sentence(Rules rules, Coupling coupling) {
        String prefix = ":" + cohort.couplings().indexOf(coupling) + ":";
        return rules.rows().stream()
                .filter(row ->
                        row.id().startsWith(coupling.getClass().getSimpleName().toLowerCase(Locale.ROOT) + prefix))
                .map(Row::sentence)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private List<Concession> minima() {
        return cohort.slots().stream()
                .filter(slot -> slot.min() > 0)
                .map(slot -> new Concession(
                        Words.slot(cohort, slot) + " needs at least " + Words.count(slot.min(), "person", "people"),
                        "Let " + Words.slot(cohort, slot) + " stand empty",
                        other -> slots(
                                other,
                                one -> one.id().equals(slot.id())
                                        ? one.with().seats(0, one.max()).build()
                                        : one)))
                .toList();
    }

    private List<Concession> program() {
        Program program = cohort.program();
        List<Concession> concessions = new ArrayList<>();
        if (program.breadth() > 0) {
            concessions.add(rule(
                    "Everybody works in " + Words.count(program.breadth(), "area"),
                    rules -> new Program(
                            rules.repeats(),
                            rules.minRotations(),
                            rules.maxRotations(),
                            0,
                            rules.exposure(),
                            rules.precedences())));
        }
        if (!program.exposure().isEmpty()) {
            concessions.add(rule(
                    "Everybody reaches the minimum of "
                            + String.join(", ", program.exposure().keySet()),
                    rules -> new Program(
                            rules.repeats(),
                            rules.minRotations(),
                            rules.maxRotations(),
                            rules.breadth(),
                            new TreeMap<>(),
                            rules.precedences())));
        }
        IntStream.range(0, program.precedences().size())
                .mapToObj(program.precedences()::get)
                .map(precedence -> rule(
                        precedence.before().value() + " comes before "
                                + precedence.after().value(),
                        rules -> new Program(
                                rules.repeats(),
                                rules.minRotations(),
                                rules.maxRotations(),
                                rules.breadth(),
                                rules.exposure(),
                                rules.precedences().stream()
                                        .filter(kept -> !kept.equals(precedence))
                                        .toList())))
                .forEach(concessions::add);
        return concessions;
    }

    private static Concession rule(String sentence, UnaryOperator<Program> given) {
        return new Concession(
                sentence, "Give up: " + sentence, other -> other.withProgram(given.apply(other.program())));
    }

    private List<Concession> pins() {
        return cohort.associates().stream()
                .flatMap(associate -> associate.pins().stream()
                        .map(pin -> new Concession(
                                associate.name() + " is pinned to " + Words.slot(cohort, cohort.slot(pin.slot())),
                                "Unpin " + associate.name() + " from " + Words.slot(cohort, cohort.slot(pin.slot())),
                                other -> person(
                                        other,
                                        associate.id(),
                                        one -> one.with()
                                                .pins(one.pins().stream()
                                                        .filter(kept ->
                                                                !kept.equals(pin) || pin.kind() == Pin.Kind.STARTED)
                                                        .toList())
                                                .build()))))
                .toList();
    }

    private List<Concession> vetoes() {
        return cohort.associates().stream()
                .filter(associate -> !associate.preferences().vetoes().isEmpty())
                .map(associate -> new Concession(
                        associate.name() + " vetoed "
                                + associate.preferences().vetoes().stream()
                                        .map(team -> cohort.team(team).name())
                                        .collect(Collectors.joining(", ")),
                        "Ask " + associate.name() + " to give up the veto",
                        other -> person(
                                other,
                                associate.id(),
                                one -> one.with()
                                        .preferences(withoutVetoes(one.preferences()))
                                        .build())))
                .toList();
    }

    private static Preferences withoutVetoes(Preferences wishes) {
        return wishes.withVetoes(List.of());
    }

    private static Cohort all(Cohort cohort, List<Concession> concessions) {
        Cohort relaxed = cohort;
        for (Concession concession : concessions) {
            relaxed = concession.given().apply(relaxed);
        }
        return relaxed;
    }

    private static Cohort slots(Cohort cohort, UnaryOperator<Slot> change) {
        return cohort.withSlots(cohort.slots().stream().map(change).toList());
    }

    private static Cohort person(Cohort cohort, String id, UnaryOperator<Associate> change) {
        return cohort.withAssociates(cohort.associates().stream()
                .map(associate -> associate.id().equals(id) ? change.apply(associate) : associate)
                .toList());
    }

    /** Whether a plan exists: solving stops at the first. */
    private Feasible feasible(Cohort candidate) {
        Progress untilFirst = new Progress() {
            private boolean found;

            @Override
            public void report(Step step) {
                found = true;
            }

            @Override
            public boolean cancelled() {
                return found;
            }
        };
        return switch (Planner.plan(candidate.withPublished(null), Policy.MOST_FIRST_CHOICES, limits, untilFirst)) {
            case Outcome.Planned _ -> Feasible.YES;
            case Outcome.Infeasible _ -> Feasible.NO;
            case Outcome.Undecided _ -> Feasible.UNKNOWN;
        };
    }
}
