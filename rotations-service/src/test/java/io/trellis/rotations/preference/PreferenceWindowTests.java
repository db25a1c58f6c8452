package io.trellis.rotations.preference;

import static io.trellis.rotations.preference.WindowStatus.CLOSED;
import static io.trellis.rotations.preference.WindowStatus.EXTENDED;
import static io.trellis.rotations.preference.WindowStatus.FROZEN;
import static io.trellis.rotations.preference.WindowStatus.OPEN;
import static io.trellis.rotations.preference.WindowStatus.SCHEDULED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trellis.rotations.StateTable;
import io.trellis.rotations.cohort.CohortId;
import io.trellis.support.id.Ids;
import io.trellis.support.problem.RuleRefused;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PreferenceWindowTests {

    private static final Instant OPENS = Instant.parse("2026-11-16T08:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-11-25T17:00:00Z");
    private static final Allowance ALLOWANCE = new Allowance(5, 1, 2);

    private final StateTable<PreferenceWindow, WindowStatus> table =
            new StateTable<>(WindowStatus.class, PreferenceWindowTests::window, PreferenceWindow::status);

    @Test
    void movesAsPublished() {
        table.leads(PreferenceWindow::open, OPEN, Set.of(SCHEDULED));
        table.leads(window -> window.extend(CLOSES.plusSeconds(1)), EXTENDED, Set.of(OPEN, EXTENDED));
        table.leads(PreferenceWindow::close, CLOSED, Set.of(OPEN, EXTENDED));
        table.leads(PreferenceWindow::freeze, FROZEN, Set.of(CLOSED));
    }

    @ParameterizedTest
    @EnumSource(names = {"OPEN", "EXTENDED"})
    void takesListsUntilTheClosingSecond(WindowStatus status) {
        assertThat(window(status).accepts(CLOSES.minusMillis(1))).isTrue();
        assertThat(window(status).accepts(CLOSES)).isFalse();
        assertThat(window(status).accepts(CLOSES.plusMillis(1))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"SCHEDULED", "CLOSED", "FROZEN"})
    void takesNoListsWhenItIsNotOpen(WindowStatus status) {
        assertThat(window(status).accepts(OPENS.plusSeconds(1))).isFalse();
    }

    @Test
    void anExtensionHoldsForEverybodyAndTakesNoTimeAway() {
        var window = window(OPEN);
        window.extend(CLOSES.plusSeconds(3600));
        assertThat(window.closesAt()).isEqualTo(CLOSES.plusSeconds(3600));
        assertThat(window.accepts(CLOSES)).isTrue();
        assertThatExceptionOfType(RuleRefused.class).isThrownBy(() -> window.extend(CLOSES));
        assertThat(window.closesAt()).isEqualTo(CLOSES.plusSeconds(3600));
    }

    @Test
    void refusesToCloseBeforeItOpens() {
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> PreferenceWindow.scheduled(
                        new WindowId(Ids.next()), new CohortId(Ids.next()), ALLOWANCE, CLOSES, CLOSES));
    }

    static PreferenceWindow window(WindowStatus status) {
        return new PreferenceWindow(
                new WindowId(Ids.next()), 1, new CohortId(Ids.next()), ALLOWANCE, OPENS, CLOSES, status);
    }
}
