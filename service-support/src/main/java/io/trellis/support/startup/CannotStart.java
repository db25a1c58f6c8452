package io.trellis.support.startup;

import org.jspecify.annotations.Nullable;

/** This process cannot do its work in these surroundings. Ends the start with one line, no stack trace. */
public final class CannotStart extends RuntimeException {
    private final String remedy;

    public CannotStart(String fact, String remedy, @Nullable Throwable cause) {
        super(fact, cause);
        this.remedy = remedy;
    }

    public CannotStart(String fact, String remedy) {
        this(fact, remedy, null);
    }

    String remedy() {
        return remedy;
    }
}
