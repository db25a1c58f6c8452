package io.trellis.planner.coach;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Team;
import io.trellis.planner.rule.Words;
import java.util.ArrayList;
import java.util.List;

/** People and things one after the other, as many as one reads. */
final class Names {

    private static final int READABLE = 8;

    private Names() {}

    static String people(List<Associate> people) {
        return list(people.stream().map(Associate::name).toList());
    }

    /** A team by its name, and anything else as it is called. */
    static String team(Cohort cohort, String id) {
        return cohort.teams().stream()
                .filter(team -> team.id().equals(id))
                .map(Team::name)
                .findAny()
                .orElse(id);
    }

    /** {@code Ana, Tom and Wei}; of many only the first ones. */
    static String list(List<String> words) {
        List<String> shown = new ArrayList<>(words.size() <= READABLE ? words : words.subList(0, READABLE - 1));
        if (shown.size() < words.size()) {
            shown.add(Words.count(words.size() - shown.size(), "other"));
        }
        return shown.size() < 2
                ? String.join("", shown)
                : String.join(", ", shown.subList(0, shown.size() - 1)) + " and " + shown.getLast();
    }
}
