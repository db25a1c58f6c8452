package io.trellis.support.sample;

import io.trellis.localstack.testing.TestIssuer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The sample service in a process of its own. */
public final class SampleProcess implements AutoCloseable {
    private final Process process;
    private final Path log;

    private SampleProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** @param settings system properties, as {@code name=value} */
    public static SampleProcess start(String name, int port, List<String> settings) throws IOException {
        return start(name, port, settings, "-XX:AOTCache=" + Training.cache());
    }

    static SampleProcess start(String name, int port, List<String> settings, String option) throws IOException {
        var log = Files.createTempFile("sample-", ".log");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                option,
                "--enable-native-access=ALL-UNNAMED",
                "-DTRELLIS_DATABASE=" + name,
                "-DTRELLIS_TOPIC_PREFIX=" + name,
                "-DTRELLIS_ISSUER=" + TestIssuer.shared().url(),
                "-DTRELLIS_MONGODB_URI=" + System.getProperty("TRELLIS_MONGODB_URI"),
                "-DTRELLIS_KAFKA=" + System.getProperty("TRELLIS_KAFKA"),
                "-Dserver.port=" + port,
                "-Dtrellis.idempotency.in-flight=2s",
                "-Dspringdoc.api-docs.enabled=false"));
        settings.forEach(setting -> command.add("-D" + setting));
        command.add(SampleService.class.getName());
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("CLASSPATH", Training.classPath());
        return new SampleProcess(builder.start(), log);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** @return the exit code; 137 after SIGKILL */
    public int exit(Duration patience) throws InterruptedException {
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("still running after " + patience + ":\n" + output());
        }
        return process.exitValue();
    }

    /** Ends it in good order. */
    void stop() {
        process.destroy();
        process.onExit().join();
    }

    public String output() {
        try {
            return Files.readString(log);
        } catch (IOException gone) {
            return "";
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
        log.toFile().delete();
    }
}
