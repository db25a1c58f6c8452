package io.trellis.localstack.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** MongoDB and Kafka for tests, as containers or as processes of this machine. */
interface Servers extends AutoCloseable {

    /** System property names and values that tell tests where the servers are. */
    Map<String, String> addresses();

    @Override
    void close();

    /** @param mode {@code containers}, {@code local}, or {@code auto}: containers where a Docker daemon answers */
    static Servers start(String mode, Path directory) throws Exception {
        return switch (mode) {
            case "containers" -> ContainerServers.start();
            case "local" -> LocalServers.start(directory);
            case "auto" -> dockerAnswers() ? ContainerServers.start() : LocalServers.start(directory);
            default ->
                throw new IllegalArgumentException(
                        "TRELLIS_TEST_BACKING is '" + mode + "'; it can be containers, local or auto");
        };
    }

    private static boolean dockerAnswers() throws InterruptedException {
        try {
            Process docker = new ProcessBuilder("docker", "info", "--format", "{{.ServerVersion}}")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = docker.waitFor(3, TimeUnit.SECONDS);
            docker.destroyForcibly();
            return ended && docker.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
