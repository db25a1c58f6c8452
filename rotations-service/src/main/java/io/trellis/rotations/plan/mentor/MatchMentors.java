package io.trellis.rotations.plan.mentor;

import io.trellis.planner.mentor.Mentee;
import io.trellis.planner.mentor.Mentor;
import io.trellis.planner.mentor.Mentors;
import io.trellis.rotations.associate.Associate;
import io.trellis.rotations.associate.AssociateId;
import io.trellis.rotations.associate.Associates;
import io.trellis.rotations.cohort.CohortId;
import io.trellis.rotations.cohort.Cohorts;
import io.trellis.rotations.plan.mentor.MentorProposal.Match;
import io.trellis.rotations.plan.mentor.MentorProposal.Unmatched;
import io.trellis.rotations.plan.mentor.PlannedSupervisors.Supervision;
import io.trellis.rotations.plan.trial.Trials;
import io.trellis.rotations.rule.InputRefused;
import io.trellis.rotations.slot.CareerLevel;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Proposes a mentor for everybody in a cohort; nobody who supervises them by the plan in force. */
@Component
public class MatchMentors {

    private final Cohorts cohorts;
    private final Associates associates;
    private final PlannedSupervisors plannedSupervisors;
    private final Trials trials;

    MatchMentors(Cohorts cohorts, Associates associates, PlannedSupervisors plannedSupervisors, Trials trials) {
        this.cohorts = cohorts;
        this.associates = associates;
        this.plannedSupervisors = plannedSupervisors;
        this.trials = trials;
    }

    /** @param lowest the level from which on people mentor */
    public MentorProposal propose(CohortId id, List<MentorOffer> offers, List<MenteeNeeds> needs, CareerLevel lowest) {
        var people = associates.placedIn(cohorts.at(id).id());
        InputRefused.ifAny(MentorRules.findings(offers, needs, lowest, people));
        var supervision = plannedSupervisors.in(id);
        var mentors = offers.stream().map(MatchMentors::mentor).toList();
        var needsOf = needs.stream().collect(Collectors.toMap(MenteeNeeds::associateId, Function.identity()));
        var mentees = people.stream()
                .map(person -> mentee(
                        person, needsOf.getOrDefault(person.id(), MenteeNeeds.none(person.id())), offers, supervision))
                .toList();
        return mentees.isEmpty()
                ? new MentorProposal(
                        supervision.plan().orElse(null),
                        false,
                        "Nobody in this cohort is to be placed.",
                        List.of(),
                        List.of())
                : trials.run(trial -> proposal(
                        mentors, mentees, Mentors.match(mentors, mentees, trial.limits(1), trial), supervision));
    }

    private static Mentor mentor(MentorOffer offer) {
        return new Mentor(
                offer.id(),
                offer.name(),
                offer.capacity(),
                offer.level().ordinal(),
                offer.utcOffset(),
                offer.topics(),
                offer.reportsTo());
    }

    private static Mentee mentee(
            Associate person, MenteeNeeds needs, List<MentorOffer> offers, Supervision supervision) {
        var id = person.id().value().toString();
        var supervisors = new HashSet<>(needs.reportsTo());
        offers.stream()
                .filter(offer -> supervision.covers(offer.name(), id))
                .map(MentorOffer::id)
                .forEach(supervisors::add);
        return new Mentee(
                id, person.displayName(), CareerLevel.APM.ordinal(), needs.utcOffset(), needs.topics(), supervisors);
    }

    private static MentorProposal proposal(
            List<Mentor> mentors, List<Mentee> mentees, Mentors.Result result, Supervision supervision) {
        return new MentorProposal(
                supervision.plan().orElse(null),
                result.proven() && !result.matches().isEmpty(),
                trouble(mentors, mentees, result),
                result.matches().stream().map(match -> reading(mentors, match)).toList(),
                result.unmatched().stream()
                        .map(mentee -> new Unmatched(id(mentee), mentee.name(), ruledOut(mentors, mentee)))
                        .toList());
    }

    private static @Nullable String trouble(List<Mentor> mentors, List<Mentee> mentees, Mentors.Result result) {
        if (!result.unmatched().isEmpty()) {
            return "For %d people no mentor is allowed."
                    .formatted(result.unmatched().size());
        }
        var places = mentors.stream().mapToLong(Mentor::capacity).sum();
        if (places < mentees.size()) {
            return "%d people need a mentor, %d places exist.".formatted(mentees.size(), places);
        }
        return result.matches().isEmpty() ? "The rules leave some people no free place, or time ran out." : null;
    }

    private static Match reading(List<Mentor> mentors, Mentors.Match match) {
        return new Match(
                id(match.mentee()),
                match.mentee().name(),
                match.mentor().id(),
                match.mentor().name(),
                match.misfit(),
                FitWords.of(match.mentor(), match.mentee()),
                ruledOut(mentors, match.mentee()));
    }

    private static List<String> ruledOut(List<Mentor> mentors, Mentee mentee) {
        return mentors.stream()
                .map(mentor -> Mentors.objection(mentor, mentee))
                .flatMap(Optional::stream)
                .toList();
    }

    private static AssociateId id(Mentee mentee) {
        return new AssociateId(UUID.fromString(mentee.id()));
    }
}
