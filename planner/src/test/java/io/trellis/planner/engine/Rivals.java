package io.trellis.planner.engine;

import io.trellis.planner.Cohort;
import io.trellis.planner.Coupling;
import io.trellis.planner.Dimension;
import io.trellis.planner.Story;
import java.util.List;
import java.util.stream.IntStream;

/**
 * People who all want Ads, have a team each besides, and never share one. One can have Ads; a linear program gives half of
 * it to everybody.
 */
final class Rivals {

    private Rivals() {}

    static Cohort cohort(int people) {
        return story(people).cohort();
    }

    /** The same; others may be added. */
    static Story story(int people) {
        var story = Story.of(1).teams("ads=" + people);
        for (int person = 0; person < people; person++) {
            story.teams("own" + person + "=1").person("p" + person, "ads", "own" + person);
            for (int other = 0; other < person; other++) {
                story.coupling(new Coupling.Separated("p" + other, "p" + person, Dimension.TEAM));
            }
        }
        return story;
    }

    /** Everybody in the team of their own. */
    static List<Path> apart(Problem problem) {
        return EveryPlan.inTeams(
                problem,
                IntStream.range(0, problem.people.size())
                        .mapToObj(person -> "own" + person)
                        .toArray(String[]::new));
    }
}
