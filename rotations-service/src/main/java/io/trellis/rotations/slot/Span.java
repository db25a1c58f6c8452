package io.trellis.rotations.slot;

import io.trellis.rotations.program.Period;
import io.trellis.rotations.program.Program;
import io.trellis.rotations.rule.Finding;
import io.trellis.rotations.rule.InputRefused;
import java.time.LocalDate;
import java.util.List;

/**
 * The consecutive periods a slot covers.
 *
 * @param first number of the first period, from 1
 * @param periods how many
 */
public record Span(int first, int periods, int months, LocalDate startsOn, LocalDate endsOn) {

    public static Span of(Program program, LocalDate cohortStart, int first, int periods) {
        List<Period> calendar = program.calendar(cohortStart);
        var last = first + periods - 1;
        if (first < 1 || periods < 1 || last > calendar.size()) {
            throw new InputRefused(List.of(
                    new Finding("/firstPeriod", "The calendar has periods 1 to %d.".formatted(calendar.size()))));
        }
        return new Span(
                first,
                periods,
                periods * program.shape().months(),
                calendar.get(first - 1).startsOn(),
                calendar.get(last - 1).endsOn());
    }

    public boolean overlaps(Span other) {
        return first < other.first + other.periods && other.first < first + periods;
    }

    public boolean covers(int period) {
        return period >= first && period < first + periods;
    }
}
