package io.trellis.planner.explain;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Limits;
import io.trellis.planner.Outcome;
import io.trellis.planner.Plan;
import io.trellis.planner.Planner;
import io.trellis.planner.Policy;
import io.trellis.planner.Progress;
import io.trellis.planner.Published;
import io.trellis.planner.Slot;
import io.trellis.planner.Team;
import io.trellis.planner.engine.Trials;
import io.trellis.planner.engine.Trials.Trial;
import io.trellis.planner.explain.Explanation.Kind;
import io.trellis.planner.explain.Quality.Lost;
import io.trellis.planner.rule.Rules;
import io.trellis.planner.rule.Words;
import io.trellis.planner.verify.Bounds;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Why a person does not have a team, found by trying: a plan in which the person has it and whose first loss against
 * the known plan is the least there can be. Where stored prices do not lead to one, the best plan is solved from nothing.
 */
public final class WhyNot {

    private final PlanReading reading;
    private final Limits limits;
    private final Progress progress;
    private @Nullable Optional<Trials> trials;

    public WhyNot(PlanReading reading, Limits limits, Progress progress) {
        this.reading = reading;
        this.limits = limits;
        this.progress = progress;
    }

    /**
     * @param tried the plan with the team, where there is one
     * @param changes what would move in it, who loses most first
     */
    public record Answer(Explanation explanation, @Nullable PlanReading tried, List<Change> changes) {}

    public Answer ask(Associate associate, Team team) {
        Explanation atOnce = new ReasonsAtOnce(reading).whyNot(associate, team);
        return switch (atOnce.kind()) {
            case GIVEN, INELIGIBLE, PINNED, CURRICULUM -> new Answer(atOnce, null, List.of());
            case FULL, WOULD_WORSEN, COVERAGE, OPEN -> tried(associate, team, atOnce);
        };
    }

    private Answer tried(Associate associate, Team team, Explanation atOnce) {
        return trials().flatMap(trials -> trials.ask(associate, team, limits, progress))
                .map(trial -> near(associate, atOnce, trial))
                .orElseGet(() -> anew(associate, team, atOnce));
    }

    private Optional<Trials> trials() {
        if (trials == null) {
            trials = Trials.of(reading.cohort(), reading.plan());
        }
        return trials;
    }

    private Answer near(Associate associate, Explanation atOnce, Trial trial) {
        PlanReading other = instead(trial.assignments());
        List<Change> changes = Change.between(reading, other);
        Optional<Lost> lost =
                trial.missed() == 0 ? Optional.empty() : Optional.of(new Lost(trial.name(), trial.missed()));
        Explanation exact = worded(atOnce, associate, changes, other, lost);
        return new Answer(trial.certain() ? exact : unsure(exact, associate, trial.atLeast()), other, changes);
    }

    /** With other slots, in the cohort as it is. */
    private PlanReading instead(SortedMap<String, List<String>> assignments) {
        return PlanReading.of(
                reading.cohort(), new Plan(assignments, reading.plan().certificate()));
    }

    /** @param least what a stage must miss, for certain; null when nothing is known */
    private Explanation unsure(Explanation found, Associate associate, Trials.@Nullable Missing least) {
        String certain = least == null
                ? "less may be possible"
                : "for certain, "
                        + StageLoss.sentence(
                                new Bounds.Loss(least.stage(), least.name(), least.by()),
                                reading.plan().policy(),
                                Words.first(associate));
        return new Explanation(
                found.associate(),
                found.team(),
                found.kind(),
                "As far as was tried: " + found.sentence() + "; " + certain,
                false,
                found.holders());
    }

    /** Solved from nothing, slot by slot. */
    private Answer anew(Associate associate, Team team, Explanation atOnce) {
        Cohort cohort = reading.cohort();
        Rules rules = Rules.of(cohort);
        @Nullable Published published = cohort.published();
        @Nullable PlanReading best = null;
        Cohort task = cohort;
        boolean complete = true;
        boolean least = reading.plan().policy() != Policy.STABLE && (published == null || published.allowance() == 0);
        for (Slot slot : cohort.slots()) {
            if (slot.team().equals(team.id()) && rules.allows(associate, slot)) {
                Associate pinned = ReasonsAtOnce.tried(associate, slot);
                Cohort trial = with(cohort, pinned);
                switch (Planner.plan(trial, reading.plan().policy(), limits, progress)) {
                    case Outcome.Planned(var plan, var _) -> {
                        PlanReading other = instead(plan.assignments());
                        least &= plan.claimsOptimal();
                        if (best == null || Quality.of(other).compareTo(Quality.of(best)) < 0) {
                            best = other;
                            task = trial;
                        }
                    }
                    case Outcome.Infeasible _ -> {}
                    case Outcome.Undecided _ -> complete = false;
                }
            }
        }
        if (best == null) {
            return new Answer(complete ? impossible(atOnce) : atOnce, null, List.of());
        }
        best = instead(new Gentle(limits, progress)
                .near(reading, PlanReading.of(task, best.plan()))
                .plan()
                .assignments());
        List<Change> changes = Change.between(reading, best);
        Optional<Lost> lost = Quality.of(best).lost(Quality.of(reading));
        Explanation exact = worded(atOnce, associate, changes, best, lost);
        return new Answer(lost.isEmpty() || complete && least ? exact : unsure(exact, associate, null), best, changes);
    }

    private static Explanation impossible(Explanation atOnce) {
        return new Explanation(
                atOnce.associate(),
                atOnce.team(),
                Kind.COVERAGE,
                "No plan with it keeps every rule: a seat that must be filled would stand empty, or a limit be broken",
                true,
                atOnce.holders());
    }

    /** @param lost the first stage in which the plan that was tried has less */
    private Explanation worded(
            Explanation atOnce, Associate associate, List<Change> changes, PlanReading tried, Optional<Lost> lost) {
        List<Change> losers =
                changes.stream().filter(change -> change.gain() < 0).toList();
        String gains = gains(associate, changes);
        String sentence = losers.isEmpty()
                ? lost.map(less -> "Nobody would lose points, but " + StageLoss.exactly(less.stage(), less.by()))
                                .orElse("Nobody would lose: it is as good a plan, and the choice between them was free")
                        + ". " + gains
                : loses(losers, associate) + ". " + gains + ". "
                        + lost.map(less -> effect(less, tried))
                                .orElse("In all it is as good a plan, and the choice between them was free");
        Kind kind = atOnce.kind() == Kind.FULL && !losers.isEmpty()
                ? Kind.FULL
                : lost.isEmpty() ? Kind.OPEN : atOnce.kind() == Kind.OPEN ? Kind.WOULD_WORSEN : atOnce.kind();
        return new Explanation(atOnce.associate(), atOnce.team(), kind, sentence, true, atOnce.holders());
    }

    private static String gains(Associate associate, List<Change> changes) {
        int gain = changes.stream()
                .filter(change -> change.associate().id().equals(associate.id()))
                .mapToInt(Change::gain)
                .sum();
        return Words.first(associate) + " would "
                + (gain == 0 ? "gain nothing" : (gain > 0 ? "gain " : "lose ") + Words.count(Math.abs(gain), "point"));
    }

    private static String loses(List<Change> losers, Associate associate) {
        Change worst = losers.getFirst();
        return worst.associate().id().equals(associate.id())
                ? "It would cost " + Words.first(associate) + " more than it gives"
                : "It would cost " + worst.associate().name() + " " + Words.count(-worst.gain(), "point")
                        + (losers.size() > 1
                                ? " and " + Words.count(losers.size() - 1, "other person", "others") + " some"
                                : "");
    }

    /** What the whole cohort would notice first. */
    private String effect(Lost lost, PlanReading tried) {
        String stage = lost.stage();
        int level = stage.contains("=") ? Integer.parseInt(stage.substring(stage.indexOf('=') + 1)) : 1;
        if (stage.startsWith("regret>=") && level > 0) {
            return Words.count(tried.losing(level), "person", "people") + " would lose "
                    + (level == 1 ? "points" : Words.count(level, "point") + " or more") + ", not "
                    + reading.losing(level);
        }
        if (stage.startsWith("rank=") || stage.equals("first")) {
            return "There would be "
                    + Words.count(
                            tried.profile().getOrDefault(level, 0),
                            level == 1 ? "first choice" : ProofWords.ordinal(level) + " choice")
                    + ", not "
                    + reading.profile().getOrDefault(level, 0);
        }
        String words = StageLoss.exactly(stage, lost.by());
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    static Cohort with(Cohort cohort, Associate associate) {
        return cohort.withAssociates(cohort.associates().stream()
                .map(person -> person.id().equals(associate.id()) ? associate : person)
                .toList());
    }
}
