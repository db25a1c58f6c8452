package io.trellis.planner;

import org.jspecify.annotations.Nullable;

/**
 * A slot that an associate must have.
 *
 * @param by who decided it, for the reasons people read
 */
public record Pin(String slot, Kind kind, @Nullable String by) implements Comparable<Pin> {

    public enum Kind {
        /** A person's decision; counts as a rule of this associate, so nothing is lost by it. */
        PINNED,
        /** The rotation is running; like {@link #PINNED}, and no repair ever moves it. */
        STARTED,
        /** An attempt: restricts the plan, but not what the person could have had alone. */
        TRIED
    }

    public static Pin of(String slot) {
        return new Pin(slot, Kind.PINNED, null);
    }

    @Override
    public int compareTo(Pin other) {
        return slot.compareTo(other.slot);
    }
}
