package io.trellis.planner.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BudgetTests {

    private static final Duration HOUR = Duration.ofHours(1);

    private final List<Progress.Step> seen = new ArrayList<>();
    private boolean cancelled;

    private final Progress watcher = new Progress() {
        @Override
        public void report(Step step) {
            seen.add(step);
        }

        @Override
        public boolean cancelled() {
            return cancelled;
        }
    };

    @Test
    void timeIsSpentAtTheDeadlineOrWhenSomebodyCancels() {
        var budget = new Budget(HOUR, watcher);
        assertThat(budget.spent()).isFalse();
        assertThat(budget.left()).isBetween(Duration.ofMinutes(59), HOUR);
        cancelled = true;
        assertThat(budget.spent()).isTrue();
        var none = new Budget(Duration.ZERO, Progress.SILENT);
        assertThat(none.spent()).isTrue();
        assertThat(none.left()).isZero();
    }

    @Test
    void aPartIsAShareOfWhatIsLeft() {
        var part = new Budget(HOUR, watcher).part(4);
        assertThat(part.left()).isBetween(Duration.ofMinutes(14), Duration.ofMinutes(15));
        part.report("first", 1L, null);
        assertThat(seen).as("whoever watches the whole watches the part").hasSize(1);
        assertThat(new Budget(Duration.ZERO, watcher).part(3).spent()).isTrue();
        cancelled = true;
        assertThat(part.spent()).isTrue();
    }

    @Test
    void allButAPartIsTheOtherParts() {
        var most = new Budget(HOUR, watcher).allBut(4);
        assertThat(most.left()).isBetween(Duration.ofMinutes(44), Duration.ofMinutes(45));
        assertThat(new Budget(Duration.ZERO, watcher).allBut(3).spent()).isTrue();
        cancelled = true;
        assertThat(most.spent()).isTrue();
    }

    @Test
    void whatIsDoneAsideIsNotSeenButCanBeCancelled() {
        var budget = new Budget(HOUR, watcher);
        var aside = budget.aside(Duration.ofMinutes(2));
        assertThat(aside.left()).isBetween(Duration.ofMinutes(1), Duration.ofMinutes(2));
        assertThat(budget.aside(Duration.ofHours(2)).left()).isLessThanOrEqualTo(HOUR);
        aside.report("first", 1L, 2L);
        assertThat(seen).isEmpty();
        assertThat(aside.spent()).isFalse();
        cancelled = true;
        assertThat(aside.spent()).isTrue();
    }

    @Test
    void aReportSaysWhatWasFoundAndHowLongItTook() {
        var budget = new Budget(HOUR, watcher);
        budget.report("stars", 3L, 4L);
        assertThat(seen).singleElement().satisfies(step -> {
            assertThat(step.stage()).isEqualTo("stars");
            assertThat(step.value()).isEqualTo(3);
            assertThat(step.bound()).isEqualTo(4);
            assertThat(step.elapsed()).isBetween(Duration.ZERO, Duration.ofMinutes(1));
        });
        assertThat(budget.elapsed()).isBetween(Duration.ZERO, Duration.ofMinutes(1));
    }

    /** Hundreds of years are no number of nanoseconds. */
    @Test
    void allTheTimeInTheWorldIsAYear() {
        var budget = new Budget(Duration.ofDays(365_000), Progress.SILENT);
        assertThat(budget.spent()).isFalse();
        assertThat(budget.left()).isBetween(Duration.ofDays(364), Duration.ofDays(365));
    }
}
