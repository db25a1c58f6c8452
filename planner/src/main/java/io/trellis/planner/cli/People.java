package io.trellis.planner.cli;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Identified;
import io.trellis.planner.Slot;
import io.trellis.planner.Team;
import io.trellis.planner.files.InputRejected;
import io.trellis.planner.files.Problem;
import io.trellis.planner.rule.Words;
import java.util.List;
import java.util.function.Function;

/** People, teams and slots as they are named on a command line: by id, by name, or by a part of the name. */
final class People {

    private People() {}

    static Associate find(Cohort cohort, String word) throws InputRejected {
        return find("associate", cohort.associates(), Associate::name, word);
    }

    static Team team(Cohort cohort, String word) throws InputRejected {
        return find("team", cohort.teams(), Team::name, word);
    }

    /** By id, or as people call it: {@code Payments in H1 2027}. */
    static Slot slot(Cohort cohort, String word) throws InputRejected {
        return find("slot", cohort.slots(), slot -> Words.slot(cohort, slot), word);
    }

    private static <T extends Identified> T find(String kind, List<T> all, Function<T, String> name, String word)
            throws InputRejected {
        String id = Identified.idOf(word);
        List<T> exact = all.stream()
                .filter(item -> item.id().equals(word)
                        || Identified.idOf(name.apply(item)).equals(id))
                .toList();
        List<T> found = exact.isEmpty() && !id.isEmpty()
                ? all.stream()
                        .filter(item -> Identified.idOf(name.apply(item)).contains(id))
                        .toList()
                : exact;
        if (found.size() == 1) {
            return found.getFirst();
        }
        throw new InputRejected(List.of(new Problem(
                "command line",
                0,
                kind,
                found.isEmpty()
                        ? "there is no " + kind + " “" + word + "”"
                        : "“" + word + "” may be "
                                + String.join(" or ", found.stream().map(name).toList()))));
    }
}
