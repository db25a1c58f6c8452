package io.trellis.support.sample.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Kills this process with SIGKILL when the armed point is passed for the {@code crash.pass}-th time. */
public final class CrashPoint {
    public static final String LABEL = "crash.point";
    public static final String PASS = "crash.pass";

    private static final String ARMED = System.getProperty(LABEL, "");
    private static final AtomicInteger LEFT = new AtomicInteger(Integer.getInteger(PASS, 1));

    private CrashPoint() {}

    static void pass(String label) {
        if (ARMED.equals(label) && LEFT.decrementAndGet() == 0) {
            kill();
        }
    }

    private static void kill() {
        try {
            new ProcessBuilder(
                            "kill", "-9", Long.toString(ProcessHandle.current().pid()))
                    .start();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        while (true) {
            LockSupport.park();
        }
    }
}
