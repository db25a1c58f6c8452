package io.trellis.rotations.slot;

import static io.trellis.rotations.slot.SlotStatus.ACCEPTED;
import static io.trellis.rotations.slot.SlotStatus.DRAFT;
import static io.trellis.rotations.slot.SlotStatus.FILLED;
import static io.trellis.rotations.slot.SlotStatus.OFFERED;
import static io.trellis.rotations.slot.SlotStatus.SUBMITTED;
import static io.trellis.rotations.slot.SlotStatus.UNFILLED;
import static io.trellis.rotations.slot.SlotStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trellis.rotations.Scene;
import io.trellis.rotations.StateTable;
import io.trellis.rotations.cohort.CohortId;
import io.trellis.rotations.program.Program;
import io.trellis.rotations.program.ProgramId;
import io.trellis.rotations.program.ProgramTemplate;
import io.trellis.rotations.rule.Finding;
import io.trellis.rotations.rule.InputRefused;
import io.trellis.rotations.team.TeamId;
import io.trellis.support.id.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SlotTests {

    private static final LocalDate START = LocalDate.of(2027, 1, 1);
    private static final Program PROGRAM = new Program(
            new ProgramId(Ids.next()), 1, "Associates", ProgramTemplate.TRAINING_AND_THREE_TEAMS.shape(), null);

    private final StateTable<Slot, SlotStatus> table =
            new StateTable<>(SlotStatus.class, status -> slot(status, Scene.pitch(2), 1), Slot::status);

    @Test
    void movesAsPublished() {
        table.leads(Slot::submit, SUBMITTED, Set.of(DRAFT));
        table.leads(Slot::accept, ACCEPTED, Set.of(SUBMITTED));
        table.leads(slot -> slot.giveBack("Which metric?"), DRAFT, Set.of(SUBMITTED));
        table.leads(Slot::withdraw, WITHDRAWN, Set.of(DRAFT, SUBMITTED, ACCEPTED, OFFERED));
        table.leads(Slot::offer, OFFERED, Set.of(ACCEPTED));
        table.leads(slot -> slot.settle(true), FILLED, Set.of(ACCEPTED, OFFERED, FILLED, UNFILLED));
        table.leads(slot -> slot.settle(false), UNFILLED, Set.of(ACCEPTED, OFFERED, FILLED, UNFILLED));
        table.leads(slot -> slot.edit(Scene.pitch(3)), DRAFT, Set.of(DRAFT));
    }

    @Test
    void saysEverythingThatAPitchLacks() {
        var empty = new Pitch(null, List.of(), 0, 1, Map.of(), new TreeSet<>(), null, null, null);
        var slot = slot(DRAFT, empty, 3);
        assertThatExceptionOfType(InputRefused.class)
                .isThrownBy(slot::submit)
                .satisfies(refused -> assertThat(refused.findings())
                        .extracting(Finding::pointer)
                        .containsExactly("/charter", "/supervisors", "/lengthOverride"));
    }

    @ParameterizedTest
    @EnumSource
    void needsASupervisorWhoIsAProductManager(CareerLevel level) {
        var junior = Set.of(CareerLevel.PRODUCT_COORDINATOR, CareerLevel.PRODUCT_ANALYST, CareerLevel.APM);
        var pitch = supervisedBy(new Supervisor("Grace Lin", level));
        assertThat(PitchRules.supervisorIsEligible(pitch).isPresent()).isEqualTo(junior.contains(level));
    }

    @Test
    void oneEligibleSupervisorIsEnough() {
        var pitch = supervisedBy(
                new Supervisor("Ben Ode", CareerLevel.APM), new Supervisor("Hana Kim", CareerLevel.SENIOR_PM));
        assertThat(PitchRules.supervisorIsEligible(pitch)).isEmpty();
    }

    @Test
    void needsACriterionThatCanBeMet() {
        var charter = new Charter("Alerts", "Nobody sees a drop.", "Half noticed", "Grace Lin", List.of());
        var pitch = new Pitch(charter, Scene.pitch(1).supervisors(), 0, 1, Map.of(), new TreeSet<>(), null, null, null);
        assertThat(PitchRules.findings(pitch, Span.of(PROGRAM, START, 1, 1)))
                .extracting(Finding::pointer)
                .containsExactly("/charter/acceptanceCriteria");
    }

    @ParameterizedTest(name = "{0} periods of six months, override {1}: {2}")
    @CsvSource({"1,,true", "2,,true", "3,,false", "3,'   ',false", "3,The platform move takes that long.,true"})
    void takesSixToTwelveMonthsOrAReason(int periods, @Nullable String override, boolean allowed) {
        var pitch = new Pitch(null, List.of(), 0, 1, Map.of(), new TreeSet<>(), null, null, override);
        assertThat(PitchRules.lengthIsUsualOrHasReason(pitch, Span.of(PROGRAM, START, 1, periods))
                        .isEmpty())
                .isEqualTo(allowed);
    }

    @Test
    void spansThePeriodsOfTheCalendar() {
        var span = Span.of(PROGRAM, START, 2, 2);
        assertThat(span).isEqualTo(new Span(2, 2, 12, LocalDate.of(2027, 8, 1), LocalDate.of(2028, 7, 31)));
        assertThat(List.of(span.covers(1), span.covers(2), span.covers(3))).containsExactly(false, true, true);
    }

    @ParameterizedTest
    @CsvSource({"0,1", "4,1", "3,2", "1,0"})
    void refusesPeriodsOutsideTheCalendar(int first, int periods) {
        assertThatExceptionOfType(InputRefused.class).isThrownBy(() -> Span.of(PROGRAM, START, first, periods));
    }

    @Test
    void isOpenToWhomItsSkillsAndSiteAllow() {
        var pitch = new Pitch(null, List.of(), 0, 1, Map.of(), new TreeSet<>(Set.of("SQL")), "Berlin", null, null);
        var slot = slot(ACCEPTED, pitch, 1);
        assertThat(slot.isOpenTo(Set.of("SQL", "Research"), Set.of())).isTrue();
        assertThat(slot.isOpenTo(Set.of("SQL"), Set.of("Berlin", "Lisbon"))).isTrue();
        assertThat(slot.isOpenTo(Set.of("Research"), Set.of())).isFalse();
        assertThat(slot.isOpenTo(Set.of("SQL"), Set.of("Lisbon"))).isFalse();
    }

    private static Pitch supervisedBy(Supervisor... supervisors) {
        return new Pitch(
                Scene.pitch(1).charter(), List.of(supervisors), 0, 1, Map.of(), new TreeSet<>(), null, null, null);
    }

    private static Slot slot(SlotStatus status, Pitch pitch, int periods) {
        return new Slot(
                new SlotId(Ids.next()),
                1,
                new CohortId(Ids.next()),
                new TeamId(Ids.next()),
                Span.of(PROGRAM, START, 1, periods),
                pitch,
                status,
                null);
    }
}
