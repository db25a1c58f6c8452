package io.trellis.localstack.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a Java program of the stack runs: small, quick to start, with an AOT cache once one was trained.
 *
 * @param program what comes after the flags: {@code -jar x.jar} or {@code -cp x Main}, and arguments
 * @param cache where its AOT cache is or will be; {@code null} when it cannot have one
 */
record Jvm(
        int heapMegabytes, List<String> program, @Nullable Path cache) {

    /** The cache is made with more memory than the program gets later; that does not matter to it. */
    private static final int TRAINING_MEGABYTES = 256;

    List<String> command() {
        return cache != null && Files.exists(cache)
                ? command(heapMegabytes, "-XX:AOTCache=" + cache)
                : command(heapMegabytes, null);
    }

    /** The same, writing a cache to {@code file} at its end. */
    List<String> training(Path file) {
        return command(TRAINING_MEGABYTES, "-XX:AOTCacheOutput=" + file);
    }

    boolean canLearn() {
        return cache != null && !Files.exists(cache);
    }

    private List<String> command(int megabytes, @Nullable String aot) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:TrimNativeHeapInterval=5000",
                "-Xss512k",
                "-Xmx" + megabytes + "m",
                "-Xlog:aot=error",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        if (aot != null) {
            command.add(aot);
        }
        command.addAll(program);
        return command;
    }
}
