package io.trellis.rotations.plan.reading;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Identified;
import io.trellis.planner.Limits;
import io.trellis.planner.Progress;
import io.trellis.planner.coach.Coach;
import io.trellis.planner.coach.Conflict.Cure;
import io.trellis.planner.explain.Change;
import io.trellis.planner.explain.Explanation;
import io.trellis.planner.explain.PlanReading;
import io.trellis.planner.explain.PlanReading.Placement;
import io.trellis.planner.explain.ReasonsAtOnce;
import io.trellis.planner.explain.WhyNot;
import io.trellis.rotations.associate.AssociateId;
import io.trellis.rotations.plan.PlanId;
import io.trellis.rotations.plan.SolvedPlan;
import io.trellis.rotations.plan.SolvedPlans;
import io.trellis.rotations.team.TeamId;
import io.trellis.support.problem.NotFound;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Why people do not have what they wanted more: with everybody's name, or with nobody else's. */
@Component
public class ExplainPlan {

    private static final String SOMEBODY = "Somebody";
    private static final Duration TRIAL = Duration.ofSeconds(2);
    private static final Duration COACHING = Duration.ofSeconds(8);

    private final SolvedPlans plans;

    ExplainPlan(SolvedPlans plans) {
        this.plans = plans;
    }

    /** For every team that the associate ranked above the worst one received. */
    public List<ReasonReading> reasons(PlanId id, AssociateId associate, boolean named) {
        var reading = reading(plans.at(id), associate, named);
        var person = reading.person(key(associate));
        var wishes = person.associate().preferences();
        var worst = person.placements().stream().mapToInt(Placement::rank).max().orElse(0);
        var has = person.placements().stream()
                .map(placement -> placement.slot().team())
                .toList();
        return wishes.inOrder().stream()
                .filter(team -> wishes.rank(team) < worst && !has.contains(team))
                .map(team -> reason(reading, person.associate(), team, named))
                .toList();
    }

    /** Solves again with the team given, a few seconds at most, to tell what that would cost whom. */
    public ReasonReading whyNot(PlanId id, AssociateId associate, TeamId team, boolean named) {
        var reading = reading(plans.at(id), associate, named);
        var key = team.value().toString();
        known(reading.cohort().teams(), key, "team");
        var answer = new WhyNot(reading, Limits.of(TRIAL), Progress.SILENT)
                .ask(
                        reading.person(key(associate)).associate(),
                        reading.cohort().team(key));
        return reading(reading, answer.explanation(), answer.changes(), named);
    }

    /** Of a plan that is infeasible. */
    public ConflictReading conflict(PlanId id) {
        var conflict = new Coach(plans.infeasible(id), Limits.of(COACHING)).conflict();
        return new ConflictReading(
                conflict.complete(),
                conflict.reasons(),
                conflict.cures().stream().map(Cure::sentence).toList());
    }

    private static ReasonReading reason(PlanReading reading, Associate associate, String team, boolean named) {
        var why = new ReasonsAtOnce(reading).whyNot(associate, reading.cohort().team(team));
        return reading(reading, why, List.of(), named);
    }

    private static ReasonReading reading(PlanReading reading, Explanation why, List<Change> changes, boolean named) {
        var wishes = reading.cohort().associate(why.associate()).preferences();
        return new ReasonReading(
                new TeamId(UUID.fromString(why.team())),
                reading.cohort().team(why.team()).name(),
                wishes.ranked(why.team()) ? wishes.rank(why.team()) : null,
                why.kind(),
                why.sentence(),
                why.proven(),
                named ? why.holders() : List.of(),
                ChangeReading.of(changes, reading, named));
    }

    private static PlanReading reading(SolvedPlan solved, AssociateId associate, boolean named) {
        known(solved.cohort().associates(), key(associate), "associate");
        return named ? solved.reading() : PlanReading.of(onlyNaming(key(associate), solved.named()), solved.found());
    }

    private static Cohort onlyNaming(String id, Cohort cohort) {
        return cohort.withAssociates(cohort.associates().stream()
                .map(person -> person.id().equals(id)
                        ? person
                        : person.with().name(SOMEBODY).build())
                .toList());
    }

    private static void known(List<? extends Identified> items, String id, String what) {
        if (items.stream().noneMatch(item -> item.id().equals(id))) {
            throw new NotFound(what);
        }
    }

    private static String key(AssociateId associate) {
        return associate.value().toString();
    }
}
