package io.trellis.rotations.plan.reading;

import io.trellis.planner.Associate;
import io.trellis.planner.Periods;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Periods in a row in which a plan places somebody nowhere.
 *
 * @param period number of the first one
 */
public record Absence(Kind kind, int period, int periods) {

    public enum Kind {
        /** Belongs to the program and is away from work. */
        ON_LEAVE,
        /** Has not come yet or is gone. */
        NOT_IN_PROGRAM
    }

    /** In order of time. */
    static List<Absence> of(Associate associate, Periods calendar) {
        return Stream.concat(
                        runs(Kind.ON_LEAVE, associate.leave().and(associate.present())),
                        runs(Kind.NOT_IN_PROGRAM, calendar.minus(associate.present())))
                .sorted(Comparator.comparingInt(Absence::period))
                .toList();
    }

    private static Stream<Absence> runs(Kind kind, Periods away) {
        var runs = new ArrayList<Absence>();
        away.stream().forEach(position -> {
            if (position > 0 && away.contains(position - 1)) {
                var run = runs.removeLast();
                runs.add(new Absence(kind, run.period(), run.periods() + 1));
            } else {
                runs.add(new Absence(kind, position + 1, 1));
            }
        });
        return runs.stream();
    }
}
