package io.trellis.localstack.stack;

import io.trellis.localstack.process.Leashed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One run of a program in which the JVM learns what it needs at start (JEP 483, 514); later starts are about twice as fast. */
final class Training {
    private static final Duration WRITING = Duration.ofMinutes(3);

    private Training() {}

    /** Whether the cache was made. A program without one only starts more slowly. */
    static boolean run(JvmPart part) {
        Path cache = part.jvm().cache();
        if (cache == null) {
            return false;
        }
        Path fresh = cache.resolveSibling(cache.getFileName() + ".new");
        try {
            Files.deleteIfExists(fresh);
            try (Leashed process = Leashed.start(
                    part.name() + "-training", part.logs(), part.jvm().training(fresh), part.environment(), WRITING)) {
                if (!becomesReady(part, process)) {
                    throw new Refused(
                            part.title() + " did not start. The end of " + process.log() + ":\n" + process.lastWords());
                }
            }
            if (!Files.exists(fresh)) {
                return false;
            }
            Files.move(fresh, cache, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException e) {
            throw new Refused("Cannot write " + cache + ": " + e.getMessage());
        }
    }

    private static boolean becomesReady(JvmPart part, Leashed process) {
        long deadline = System.nanoTime() + Supervisor.PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            if (part.isReady()) {
                return true;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        return false;
    }
}
