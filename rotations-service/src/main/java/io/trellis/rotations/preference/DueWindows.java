package io.trellis.rotations.preference;

import io.trellis.support.state.IllegalTransition;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Opens and closes windows when their time has come. Replicas may do it together: one of them wins, once. */
@Component
class DueWindows {

    private static final Logger log = LoggerFactory.getLogger(DueWindows.class);

    private final PreferenceWindows windows;
    private final MoveWindow moveWindow;
    private final Clock clock;

    DueWindows(PreferenceWindows windows, MoveWindow moveWindow, Clock clock) {
        this.windows = windows;
        this.moveWindow = moveWindow;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${trellis.preference-windows.look}")
    void move() {
        var now = clock.instant();
        each(windows.findByStatusInAndOpensAtLessThanEqual(Set.of(WindowStatus.SCHEDULED), now), moveWindow::open);
        each(
                windows.findByStatusInAndClosesAtLessThanEqual(
                        EnumSet.of(WindowStatus.OPEN, WindowStatus.EXTENDED), now),
                moveWindow::close);
    }

    private static void each(List<PreferenceWindow> due, Consumer<WindowId> move) {
        for (var window : due) {
            try {
                move.accept(window.id());
            } catch (OptimisticLockingFailureException | IllegalTransition _) {
                log.debug("Another replica moved window {}.", window.id().value());
            }
        }
    }
}
