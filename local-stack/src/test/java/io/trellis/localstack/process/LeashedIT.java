package io.trellis.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LeashedIT {
    @TempDir
    private Path directory;

    @Test
    void answersTheExitCodeAndKeepsTheOutput() throws Exception {
        try (Leashed child = start("echo so long; exit 7")) {
            assertThat(child.waitFor()).isEqualTo(7);
            assertThat(child.lastWords()).isEqualTo("so long");
        }
    }

    @Test
    void endsTheChildGently() throws Exception {
        Leashed child = start("trap 'echo bye; exit 0' TERM; echo up; while :; do sleep 0.1; done");
        awaitOutput(child, "up");
        child.close();
        assertThat(child.lastWords()).isEqualTo("up\nbye");
    }

    @Test
    void killsAChildThatDoesNotWantToEnd() throws Exception {
        Leashed child = Leashed.start(
                "stubborn",
                directory,
                List.of("sh", "-c", "trap '' TERM; echo up; while :; do sleep 0.1; done"),
                Map.of(),
                Duration.ofSeconds(1));
        awaitOutput(child, "up");
        ProcessHandle handle = child.child().orElseThrow();
        child.close();
        assertThat(handle.isAlive()).isFalse();
    }

    @Test
    void childEndsWithAnOwnerThatIsKilled() throws Exception {
        Process owner = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Owner.class.getName(),
                        directory.toString())
                .inheritIO()
                .start();
        ProcessHandle child = awaitChild();
        owner.destroyForcibly();
        child.onExit().get(30, TimeUnit.SECONDS);
        assertThat(child.isAlive()).isFalse();
    }

    private ProcessHandle awaitChild() throws InterruptedException {
        while (Leashed.child("child", directory).isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return Leashed.child("child", directory).orElseThrow();
    }

    private Leashed start(String script) {
        return Leashed.start("child", directory, List.of("sh", "-c", script), Map.of());
    }

    private static void awaitOutput(Leashed child, String text) throws Exception {
        while (!Files.readString(child.log()).contains(text)) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** A process that owns a child and waits to be killed. */
    static final class Owner {
        public static void main(String[] arguments) throws InterruptedException {
            Leashed.start("child", Path.of(arguments[0]), List.of("sleep", "600"), Map.of());
            Thread.currentThread().join();
        }
    }
}
