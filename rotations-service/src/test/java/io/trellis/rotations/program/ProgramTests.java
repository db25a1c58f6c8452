package io.trellis.rotations.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trellis.support.problem.RuleRefused;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramTests {

    @ParameterizedTest(name = "{0} months")
    @ValueSource(ints = {5, 13})
    void refusesUnusualLengthWithoutReason(int months) {
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> program(0, 2, months, null))
                .satisfies(refused -> assertThat(refused.type()).isEqualTo("rotation-length"));
        assertThatExceptionOfType(RuleRefused.class).isThrownBy(() -> program(0, 2, months, " "));
    }

    @ParameterizedTest(name = "{0} months")
    @ValueSource(ints = {5, 13})
    void takesUnusualLengthWithReason(int months) {
        assertThat(program(0, 2, months, "The fiscal year moves.").shape().months())
                .isEqualTo(months);
    }

    @ParameterizedTest(name = "{0} months")
    @ValueSource(ints = {6, 12})
    void takesSixToTwelveMonths(int months) {
        assertThat(program(0, 2, months, null).shape().months()).isEqualTo(months);
    }

    @Test
    void calendarHasTrainingThenCalendarMonths() {
        assertThat(program(1, 3, 6, null).calendar(LocalDate.of(2027, 1, 1)))
                .containsExactly(
                        new Period(1, LocalDate.of(2027, 2, 1), LocalDate.of(2027, 7, 31)),
                        new Period(2, LocalDate.of(2027, 8, 1), LocalDate.of(2028, 1, 31)),
                        new Period(3, LocalDate.of(2028, 2, 1), LocalDate.of(2028, 7, 31)));
    }

    @Test
    void periodsOfACohortStartedOnTheLastOfAMonthNeitherOverlapNorLeaveHoles() {
        var calendar = program(1, 3, 6, null).calendar(LocalDate.of(2027, 1, 31));
        assertThat(calendar.get(1).startsOn())
                .isEqualTo(calendar.get(0).endsOn().plusDays(1));
        assertThat(calendar.get(2).startsOn())
                .isEqualTo(calendar.get(1).endsOn().plusDays(1));
    }

    @ParameterizedTest
    @EnumSource
    void everyTemplateIsAProgram(ProgramTemplate template) {
        var program = new Program(new ProgramId(UUID.randomUUID()), 0, "Associates", template.shape(), null);
        assertThat(program.calendar(LocalDate.of(2027, 1, 1)))
                .hasSize(template.shape().rotations());
    }

    private static Program program(int training, int rotations, int months, @Nullable String reason) {
        return new Program(
                new ProgramId(UUID.randomUUID()),
                0,
                "Associates",
                new ProgramShape(training, rotations, months, List.of()),
                reason);
    }
}
