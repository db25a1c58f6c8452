package io.trellis.planner.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Runs each task in a Java process of its own, with the flags of {@code ./trellis plan}. */
final class Fork {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Fork() {}

    /** {@link Measured#FAILED} when the process fails; then what it wrote goes to {@code err}. */
    static Measured run(Task task, PrintWriter err) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("planner-bench");
        Path input = directory.resolve("task.json");
        Path output = directory.resolve("measured.json");
        Path log = directory.resolve("log");
        try {
            Files.writeString(input, JSON.writeValueAsString(task));
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            "--enable-native-access=ALL-UNNAMED",
                            "--sun-misc-unsafe-memory-access=allow",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Measurement.class.getName(),
                            input.toString(),
                            output.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (process.waitFor() != 0) {
                err.println(Files.readString(log));
                return Measured.FAILED;
            }
            return JSON.readValue(Files.readString(output), Measured.class);
        } finally {
            for (Path file : List.of(input, output, log, directory)) {
                Files.deleteIfExists(file);
            }
        }
    }
}
