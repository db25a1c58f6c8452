package io.trellis.rotations.plan.supposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trellis.planner.Cohort;
import io.trellis.planner.Period;
import io.trellis.planner.Periods;
import io.trellis.planner.Program;
import io.trellis.planner.Slot;
import io.trellis.rotations.associate.AssociateId;
import io.trellis.rotations.rule.InputRefused;
import io.trellis.rotations.slot.SlotId;
import io.trellis.rotations.team.TeamId;
import io.trellis.support.id.Ids;
import io.trellis.support.problem.Conflict;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Three periods, and a team with a slot in each. */
class TakingBackTests {

    private final AssociateId mina = new AssociateId(Ids.next());
    private final TeamId payments = new TeamId(Ids.next());
    private final List<SlotId> slots =
            IntStream.range(0, 3).mapToObj(_ -> new SlotId(Ids.next())).toList();

    private final Change away = Change.of(new OnLeave(mina, Set.of(2, 3)));
    private final Change gone = Change.of(new Left(mina, 2));
    private final Change closed = Change.of(new TeamClosed(payments));
    private final Change lastClosed = closed(2);
    private final Change pinned = Change.of(new Pinned(mina, slots.get(1)));

    @Test
    void whatHasNotBegunIsGoneAsAWhole() {
        List.of(away, gone, lastClosed, pinned)
                .forEach(change -> assertThat(left(change, 1)).isEmpty());
        assertThat(left(closed, 0)).isEmpty();
    }

    @Test
    void whatHasBegunStays() {
        assertThat(left(away, 2)).containsExactly(Change.of(new OnLeave(mina, Set.of(2))));
        assertThat(left(gone, 2)).containsExactly(Change.of(new OnLeave(mina, Set.of(2))));
        assertThat(left(closed, 2)).containsExactlyInAnyOrder(closed(0), closed(1));
    }

    @Test
    void afterAllOfItHasBegunItIsTooLate() {
        List.of(away, gone, closed, lastClosed).forEach(change -> assertTooLate(change, 3));
        assertTooLate(pinned, 2);
    }

    @Test
    void everythingElseStaysInItsPlace() {
        assertThat(taking(2).from(List.of(lastClosed, away, pinned), List.of(away)))
                .containsExactly(lastClosed, Change.of(new OnLeave(mina, Set.of(2))), pinned);
    }

    @Test
    void aSlotThatIsNoLongerOfferedHasNotBegun() {
        assertThat(left(Change.of(new SlotClosed(new SlotId(Ids.next()))), 3)).isEmpty();
    }

    @Test
    void whatNobodyDecidedIsRefusedByPosition() {
        assertThatExceptionOfType(InputRefused.class)
                .isThrownBy(() -> taking(0).from(List.of(away), List.of(away, away, gone)))
                .satisfies(refused -> assertThat(refused.findings())
                        .extracting("pointer")
                        .containsExactly("/takenBack/1", "/takenBack/2"));
    }

    private void assertTooLate(Change change, int started) {
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> left(change, started))
                .satisfies(late -> assertThat(late.type()).isEqualTo("change-begun"));
    }

    private List<Change> left(Change change, int started) {
        return taking(started).from(List.of(change), List.of(change));
    }

    private TakingBack taking(int started) {
        return new TakingBack(
                new Cohort(
                        "spring",
                        "Spring",
                        IntStream.rangeClosed(1, 3)
                                .mapToObj(number -> new Period(String.valueOf(number), "period " + number, null, null))
                                .toList(),
                        List.of(),
                        List.of(),
                        IntStream.range(0, 3).mapToObj(this::slot).toList(),
                        Program.FREE,
                        List.of(),
                        null),
                Periods.first(started));
    }

    private Slot slot(int period) {
        return Slot.of(slots.get(period).value().toString(), payments.value().toString(), Periods.range(period, period))
                .seats(0, 2)
                .build();
    }

    private Change closed(int slot) {
        return Change.of(new SlotClosed(slots.get(slot)));
    }
}
