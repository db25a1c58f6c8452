package io.trellis.rotations.preference;

import io.trellis.rotations.preference.PreferenceWindowEvent.PreferenceWindowClosed;
import io.trellis.rotations.preference.PreferenceWindowEvent.PreferenceWindowExtended;
import io.trellis.rotations.preference.PreferenceWindowEvent.PreferenceWindowOpened;
import io.trellis.support.event.Outbox;
import java.time.Instant;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
public class MoveWindow {

    private final PreferenceWindows windows;
    private final Outbox outbox;

    MoveWindow(PreferenceWindows windows, Outbox outbox) {
        this.windows = windows;
        this.outbox = outbox;
    }

    @Transactional
    public PreferenceWindow open(WindowId id) {
        var window = change(id, PreferenceWindow::open);
        outbox.append(new PreferenceWindowOpened(id, window.revision(), window.cohortId(), window.closesAt()));
        return window;
    }

    @Transactional
    public PreferenceWindow extend(WindowId id, Instant until) {
        var window = change(id, w -> w.extend(until));
        outbox.append(new PreferenceWindowExtended(id, window.revision(), window.cohortId(), window.closesAt()));
        return window;
    }

    @Transactional
    public PreferenceWindow close(WindowId id) {
        var window = change(id, PreferenceWindow::close);
        outbox.append(new PreferenceWindowClosed(id, window.revision(), window.cohortId()));
        return window;
    }

    private PreferenceWindow change(WindowId id, Consumer<PreferenceWindow> transition) {
        var window = windows.at(id);
        transition.accept(window);
        return windows.save(window);
    }
}
