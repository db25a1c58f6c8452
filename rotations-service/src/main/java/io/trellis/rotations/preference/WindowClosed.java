package io.trellis.rotations.preference;

/** The list came when the window did not take any. */
public class WindowClosed extends RuntimeException {

    private final WindowStatus status;

    WindowClosed(PreferenceWindow window) {
        super("The window is %s and takes lists from %s to %s."
                .formatted(window.status(), window.opensAt(), window.closesAt()));
        this.status = window.status();
    }

    public WindowStatus status() {
        return status;
    }
}
