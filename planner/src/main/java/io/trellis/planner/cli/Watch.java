package io.trellis.planner.cli;

import io.trellis.planner.Progress;
import io.trellis.planner.explain.ProofWords;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Shows a solve: one line that renews itself on a terminal, plain lines otherwise. Ctrl-C stops the solve, not the
 * command: the best plan so far is still printed and written.
 */
final class Watch implements Progress, AutoCloseable {

    private static final Duration QUIET = Duration.ofMillis(600);
    private static final Duration PACE = Duration.ofSeconds(2);
    private static final Duration LAST_WORDS = Duration.ofSeconds(20);

    private final PrintWriter err;
    private final boolean terminal;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "stop-and-keep");
    private Duration shown = Duration.ZERO;
    private String stage = "";
    private boolean lineOpen;

    Watch(PrintWriter err) {
        this.err = err;
        this.terminal = System.console() != null && System.console().isTerminal();
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public boolean cancelled() {
        return stopped.get();
    }

    @Override
    public void report(Step step) {
        Duration pace = terminal ? Duration.ofMillis(100) : PACE;
        boolean news = !step.stage().equals(stage) && !terminal;
        if (step.elapsed().compareTo(QUIET) < 0
                || !news && step.elapsed().minus(shown).compareTo(pace) < 0) {
            return;
        }
        shown = step.elapsed();
        stage = step.stage();
        String line = String.format(
                Locale.ROOT,
                "%6.1f s  %s: found %s, best possible %s",
                step.elapsed().toMillis() / 1000.0,
                ProofWords.topic(step.stage()),
                number(step.value()),
                number(step.bound()));
        if (terminal) {
            err.print("\r\u001b[K" + line + "  (Ctrl-C stops and keeps)");
            err.flush();
            lineOpen = true;
        } else {
            err.println(line);
        }
    }

    /** Ends the line in progress, before results are printed. */
    void done() {
        if (lineOpen) {
            err.print("\r\u001b[K");
            err.flush();
            lineOpen = false;
        }
    }

    /** Lets a process that was asked to stop end; called when everything is written. */
    @Override
    public void close() {
        closed.countDown();
        if (!stopped.get()) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }

    private static String number(@org.jspecify.annotations.Nullable Long value) {
        return value == null ? "–" : String.valueOf(Math.abs(value));
    }

    private void stop() {
        stopped.set(true);
        try {
            closed.await(LAST_WORDS.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
