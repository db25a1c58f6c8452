package io.trellis.rotations.plan.reading;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Identified;
import io.trellis.planner.explain.PlanReading;
import io.trellis.planner.explain.PlanReading.Placement;
import io.trellis.planner.explain.ReasonsAtOnce;
import io.trellis.rotations.associate.AssociateId;
import io.trellis.rotations.plan.PlanId;
import io.trellis.rotations.plan.SolvedPlan;
import io.trellis.rotations.plan.SolvedPlans;
import io.trellis.rotations.team.TeamId;
import io.trellis.support.problem.NotFound;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Why people do not have what they wanted more: with everybody's name, or with nobody else's. */
@Component
public class ExplainPlan {

    private static final String SOMEBODY = "Somebody";

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

    public ReasonReading whyNot(PlanId id, AssociateId associate, TeamId team, boolean named) {
        var reading = reading(plans.at(id), associate, named);
        var key = team.value().toString();
        known(reading.cohort().teams(), key, "team");
        return reason(reading, reading.person(key(associate)).associate(), key, named);
    }

    private static ReasonReading reason(PlanReading reading, Associate associate, String team, boolean named) {
        var why = new ReasonsAtOnce(reading).whyNot(associate, reading.cohort().team(team));
        var wishes = associate.preferences();
        return new ReasonReading(
                new TeamId(UUID.fromString(team)),
                reading.cohort().team(team).name(),
                wishes.ranked(team) ? wishes.rank(team) : null,
                why.kind(),
                why.sentence(),
                why.proven(),
                named ? why.holders() : List.of());
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
