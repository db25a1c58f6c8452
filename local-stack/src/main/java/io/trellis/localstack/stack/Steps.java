package io.trellis.localstack.stack;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** What a user sees while the stack starts: a line per step with its time. */
public final class Steps {
    private final PrintStream out;

    public Steps(PrintStream out) {
        this.out = out;
    }

    public void line(String text) {
        out.println(text);
    }

    public void done(String step, Instant since, String note) {
        done(step, Duration.between(since, Instant.now()), note);
    }

    void done(String step, Duration took, String note) {
        out.println("  %-40s %8s  %s".formatted(step, seconds(took), note).stripTrailing());
    }

    public static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
    }
}
