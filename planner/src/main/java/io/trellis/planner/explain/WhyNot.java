package io.trellis.planner.explain;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Limits;
import io.trellis.planner.Outcome;
import io.trellis.planner.Plan;
import io.trellis.planner.Planner;
import io.trellis.planner.Progress;
import io.trellis.planner.Slot;
import io.trellis.planner.Team;
import io.trellis.planner.engine.Trials;
import io.trellis.planner.engine.Trials.Trial;
import io.trellis.planner.explain.Explanation.Kind;
import io.trellis.planner.rule.Rules;
import io.trellis.planner.rule.Words;
import io.trellis.planner.verify.Bounds;
import java.util.List;
import java.util.Optional;
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
        PlanReading other = PlanReading.of(
                reading.cohort(), new Plan(trial.assignments(), reading.plan().certificate()));
        List<Change> changes = Change.between(reading, other);
        String lost = trial.missed() == 0 ? null : StageLoss.exactly(trial.name(), trial.missed());
        Explanation exact = worded(atOnce, associate, changes, other, lost);
        return new Answer(trial.certain() ? exact : unsure(exact, associate, trial), other, changes);
    }

    private static Explanation unsure(Explanation found, Associate associate, Trial trial) {
        Trials.Missing least = trial.atLeast();
        String certain = least == null
                ? "less may be possible"
                : "for certain, "
                        + StageLoss.sentence(
                                new Bounds.Loss(least.stage(), least.name(), least.by()), Words.first(associate));
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
        @Nullable PlanReading best = null;
        boolean complete = true;
        for (Slot slot : cohort.slots()) {
            if (slot.team().equals(team.id()) && rules.allows(associate, slot)) {
                Associate pinned = ReasonsAtOnce.tried(associate, slot);
                Cohort trial = with(cohort, pinned);
                switch (Planner.plan(trial, reading.plan().policy(), limits, progress)) {
                    case Outcome.Planned planned -> {
                        PlanReading other = PlanReading.of(trial, planned.plan());
                        best = best == null || Quality.of(other).compareTo(Quality.of(best)) < 0 ? other : best;
                    }
                    case Outcome.Infeasible _ -> {}
                    case Outcome.Undecided _ -> complete = false;
                }
            }
        }
        if (best == null) {
            return new Answer(complete ? impossible(atOnce) : atOnce, null, List.of());
        }
        best = new Gentle(limits, progress).near(reading, best);
        List<Change> changes = Change.between(reading, best);
        return new Answer(worded(atOnce, associate, changes, best, null), best, changes);
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

    /** @param lost what a stage of the plan loses, if any is known to */
    private Explanation worded(
            Explanation atOnce, Associate associate, List<Change> changes, PlanReading best, @Nullable String lost) {
        int gain = changes.stream()
                .filter(change -> change.associate().id().equals(associate.id()))
                .mapToInt(Change::gain)
                .sum();
        List<Change> losers =
                changes.stream().filter(change -> change.gain() < 0).toList();
        String first = Words.first(associate);
        String gains = gain > 0
                ? first + " would gain " + Words.count(gain, "point")
                : gain < 0 ? first + " would lose " + Words.count(-gain, "point") : first + " would gain nothing";
        if (losers.isEmpty() && lost != null) {
            return worse(atOnce, "Nobody would lose points, but " + lost + ". " + gains);
        }
        if (losers.isEmpty()) {
            return new Explanation(
                    atOnce.associate(),
                    atOnce.team(),
                    Kind.OPEN,
                    "Nobody would lose: it is as good a plan, and the choice between them was free. " + gains,
                    true,
                    atOnce.holders());
        }
        Change worst = losers.getFirst();
        boolean self = worst.associate().id().equals(associate.id());
        String loses = self
                ? "It would cost " + first + " more than it gives"
                : "It would cost " + worst.associate().name() + " " + Words.count(-worst.gain(), "point")
                        + (losers.size() > 1
                                ? " and " + Words.count(losers.size() - 1, "other person", "others") + " some"
                                : "");
        return worse(atOnce, loses + ". " + gains + ". " + effect(best));
    }

    private static Explanation worse(Explanation atOnce, String sentence) {
        return new Explanation(
                atOnce.associate(),
                atOnce.team(),
                atOnce.kind() == Kind.OPEN ? Kind.WOULD_WORSEN : atOnce.kind(),
                sentence,
                true,
                atOnce.holders());
    }

    /** What the whole cohort would notice first. */
    private String effect(PlanReading best) {
        for (int level = Math.max(reading.mostLost(), best.mostLost()); level > 0; level--) {
            if (best.losing(level) != reading.losing(level)) {
                return Words.count(best.losing(level), "person", "people") + " would lose "
                        + (level == 1 ? "points" : Words.count(level, "point") + " or more")
                        + ", not " + reading.losing(level);
            }
        }
        int firsts = reading.profile().getOrDefault(1, 0);
        int others = best.profile().getOrDefault(1, 0);
        return others == firsts
                ? "Points and first choices stay the same in all"
                : "There would be " + Words.count(others, "first choice") + ", not " + firsts;
    }

    static Cohort with(Cohort cohort, Associate associate) {
        return cohort.withAssociates(cohort.associates().stream()
                .map(person -> person.id().equals(associate.id()) ? associate : person)
                .toList());
    }
}
