package io.trellis.planner.mentor;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Identified;
import io.trellis.planner.Limits;
import io.trellis.planner.Outcome;
import io.trellis.planner.Period;
import io.trellis.planner.Periods;
import io.trellis.planner.Plan;
import io.trellis.planner.Planner;
import io.trellis.planner.Policy;
import io.trellis.planner.Preferences;
import io.trellis.planner.Program;
import io.trellis.planner.Progress;
import io.trellis.planner.Slot;
import io.trellis.planner.Team;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Matches everybody with a mentor: nobody unmatched, then the worst fits as few as possible, then the next. A mentor is
 * never above or below the person in the reporting line nor a supervisor the person will have, is more senior, and is
 * awake when the person is. The engine is the one for rotations: mentors are teams, misfit is the rank.
 */
public final class Mentors {

    private static final int FARTHEST_HOURS = 6;

    private Mentors() {}

    /** @param misfit 0 is a perfect fit: topics missed, and hours apart beyond two */
    public record Match(Mentee mentee, Mentor mentor, int misfit) {}

    /**
     * @param matches worst fit first; empty when it cannot be done
     * @param unmatched people for whom no mentor is allowed at all
     * @param proven whether no matching is better or, without matches, whether there is certainly none
     */
    public record Result(List<Match> matches, List<Mentee> unmatched, boolean proven) {}

    public static Result match(List<Mentor> mentors, List<Mentee> mentees, Limits limits, Progress progress) {
        List<Mentee> unmatched = mentees.stream()
                .filter(mentee -> mentors.stream().noneMatch(mentor -> allowed(mentor, mentee)))
                .toList();
        if (!unmatched.isEmpty()) {
            return new Result(List.of(), unmatched, true);
        }
        return switch (Planner.plan(cohort(mentors, mentees), Policy.GENEROUS, limits, progress)) {
            case Outcome.Planned(var plan, var _) -> matched(plan, mentors, mentees);
            case Outcome.Infeasible _ -> new Result(List.of(), List.of(), true);
            case Outcome.Undecided _ -> new Result(List.of(), List.of(), false);
        };
    }

    private static Result matched(Plan plan, List<Mentor> mentors, List<Mentee> mentees) {
        List<Mentor> sorted = Identified.sorted(mentors);
        List<Match> matches = new ArrayList<>();
        for (Mentee mentee : Identified.sorted(mentees)) {
            for (String slot : plan.assignments().getOrDefault(mentee.id(), List.of())) {
                Mentor mentor = Identified.find(sorted, slot);
                matches.add(new Match(mentee, mentor, misfit(mentor, mentee)));
            }
        }
        matches.sort((a, b) -> Integer.compare(b.misfit(), a.misfit()));
        return new Result(matches, List.of(), plan.claimsOptimal());
    }

    static boolean allowed(Mentor mentor, Mentee mentee) {
        return objection(mentor, mentee).isEmpty();
    }

    /** Why these two are never matched, for people; empty when they may be. */
    public static Optional<String> objection(Mentor mentor, Mentee mentee) {
        if (mentor.id().equals(mentee.id())) {
            return Optional.of("Nobody mentors themselves");
        }
        if (mentee.supervisors().contains(mentor.id())) {
            return Optional.of(mentor.name() + " supervises " + mentee.name() + " or will");
        }
        if (mentor.reportsTo().contains(mentee.id())) {
            return Optional.of(mentor.name() + " reports to " + mentee.name());
        }
        if (mentor.level() <= mentee.level()) {
            return Optional.of(mentor.name() + " is not more senior than " + mentee.name());
        }
        if (apart(mentor, mentee) > FARTHEST_HOURS) {
            return Optional.of(mentor.name() + " is " + apart(mentor, mentee) + " hours apart");
        }
        return mentor.capacity() > 0 ? Optional.empty() : Optional.of(mentor.name() + " has no place");
    }

    static int misfit(Mentor mentor, Mentee mentee) {
        int missed = (int) mentee.topics().stream()
                .filter(topic -> !mentor.topics().contains(topic))
                .count();
        return missed + Math.max(0, apart(mentor, mentee) - 2);
    }

    /** Hours apart around the globe. */
    public static int apart(Mentor mentor, Mentee mentee) {
        int hours = Math.abs(mentor.utcOffset() - mentee.utcOffset()) % 24;
        return Math.min(hours, 24 - hours);
    }

    private static Cohort cohort(List<Mentor> mentors, List<Mentee> mentees) {
        return new Cohort(
                "mentors",
                "Mentors",
                List.of(Period.of("now")),
                mentees.stream().map(mentee -> person(mentors, mentee)).toList(),
                mentors.stream()
                        .map(mentor -> new Team(mentor.id(), mentor.name(), null, Collections.emptySortedMap()))
                        .toList(),
                mentors.stream()
                        .map(mentor -> Slot.of(mentor.id(), mentor.id(), Periods.of(0))
                                .seats(0, mentor.capacity())
                                .build())
                        .toList(),
                Program.FREE,
                List.of(),
                null);
    }

    private static Associate person(List<Mentor> mentors, Mentee mentee) {
        SortedMap<String, Integer> ranks = new TreeMap<>();
        TreeSet<String> closed = new TreeSet<>();
        for (Mentor mentor : mentors) {
            if (allowed(mentor, mentee)) {
                ranks.put(mentor.id(), 1 + misfit(mentor, mentee));
            } else {
                closed.add(mentor.id());
            }
        }
        int unranked =
                1 + ranks.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return Associate.named(mentee.id(), Periods.of(0))
                .name(mentee.name())
                .preferences(new Preferences(ranks, unranked, closed, Collections.emptySortedSet()))
                .build();
    }
}
