package io.trellis.rotations.plan.mentor;

import io.trellis.rotations.associate.Associate;
import io.trellis.rotations.rule.Finding;
import io.trellis.rotations.slot.CareerLevel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** What has to be true of mentors and mentees before anybody is matched. */
final class MentorRules {

    private MentorRules() {}

    /** Row 55: mentors are senior product managers, or product managers where a program says so. */
    static List<Finding> findings(
            List<MentorOffer> mentors, List<MenteeNeeds> needs, CareerLevel lowest, List<Associate> people) {
        return Stream.of(
                        programSaysWhoMentors(lowest),
                        mentorsAreSenior(mentors, lowest),
                        mentorsComeOnce(mentors),
                        menteesAreOfTheCohort(needs, people),
                        menteesComeOnce(needs))
                .flatMap(List::stream)
                .toList();
    }

    static List<Finding> programSaysWhoMentors(CareerLevel lowest) {
        return lowest.compareTo(CareerLevel.PM) >= 0
                ? List.of()
                : List.of(new Finding("/lowestLevel", "Mentors are product managers at least."));
    }

    static List<Finding> mentorsAreSenior(List<MentorOffer> mentors, CareerLevel lowest) {
        var findings = new ArrayList<Finding>();
        for (var i = 0; i < mentors.size(); i++) {
            if (mentors.get(i).level().compareTo(lowest) < 0) {
                findings.add(new Finding(
                        "/mentors/%d/level".formatted(i),
                        "%s is below the level that mentors have."
                                .formatted(mentors.get(i).name())));
            }
        }
        return findings;
    }

    static List<Finding> mentorsComeOnce(List<MentorOffer> mentors) {
        return repeated("/mentors/%d/id", mentors.stream().map(MentorOffer::id).toList());
    }

    static List<Finding> menteesComeOnce(List<MenteeNeeds> needs) {
        return repeated(
                "/mentees/%d/associateId",
                needs.stream().map(MenteeNeeds::associateId).toList());
    }

    static List<Finding> menteesAreOfTheCohort(List<MenteeNeeds> needs, List<Associate> people) {
        var findings = new ArrayList<Finding>();
        for (var i = 0; i < needs.size(); i++) {
            var id = needs.get(i).associateId();
            if (people.stream().noneMatch(person -> person.id().equals(id))) {
                findings.add(new Finding(
                        "/mentees/%d/associateId".formatted(i), "The cohort has no such person to be placed."));
            }
        }
        return findings;
    }

    private static List<Finding> repeated(String pointer, List<?> ids) {
        var findings = new ArrayList<Finding>();
        var seen = new HashSet<Object>();
        for (var i = 0; i < ids.size(); i++) {
            if (!seen.add(ids.get(i))) {
                findings.add(new Finding(pointer.formatted(i), "This one is listed already."));
            }
        }
        return findings;
    }
}
