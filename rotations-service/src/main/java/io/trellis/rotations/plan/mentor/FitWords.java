package io.trellis.rotations.plan.mentor;

import io.trellis.planner.mentor.Mentee;
import io.trellis.planner.mentor.Mentor;
import io.trellis.planner.mentor.Mentors;
import io.trellis.planner.rule.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What speaks for a match and against it. */
final class FitWords {

    private FitWords() {}

    static List<String> of(Mentor mentor, Mentee mentee) {
        var shared = new TreeSet<>(mentee.topics());
        shared.retainAll(mentor.topics());
        var missed = new TreeSet<>(mentee.topics());
        missed.removeAll(mentor.topics());
        var words = new ArrayList<String>();
        if (!shared.isEmpty()) {
            words.add("Helps with " + String.join(", ", shared));
        }
        if (!missed.isEmpty()) {
            words.add("Does not help with " + String.join(", ", missed));
        }
        var hours = Mentors.apart(mentor, mentee);
        words.add(hours == 0 ? "Same time zone" : Words.count(hours, "hour") + " apart");
        return words;
    }
}
