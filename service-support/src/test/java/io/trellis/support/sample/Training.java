package io.trellis.support.sample;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One start of the sample, remembered by the JVM, so that the many that follow start sooner. */
final class Training {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Path DIRECTORY = directory();
    private static final String CLASS_PATH = jars();
    private static @Nullable Path cache;

    private Training() {}

    static synchronized Path cache() {
        var trained = cache == null ? train() : cache;
        cache = trained;
        return trained;
    }

    /** The class path of this JVM with a jar for each directory, as the JVM remembers no classes of directories. */
    static String classPath() {
        return CLASS_PATH;
    }

    private static Path train() {
        var cache = DIRECTORY.resolve("sample.aot");
        var name = "training-" + UUID.randomUUID().toString().substring(0, 8);
        try (var sample = SampleProcess.start(name, 0, List.of(), "-XX:AOTCacheOutput=" + cache)) {
            await().atMost(PATIENCE)
                    .until(() -> !sample.isAlive() || sample.output().contains("Started SampleService"));
            sample.stop();
            return cache;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String jars() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.isEmpty() && Files.exists(Path.of(entry)))
                .map(entry -> Files.isDirectory(Path.of(entry)) ? jar(Path.of(entry)) : entry)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String jar(Path classes) {
        var module = classes.getParent().getParent();
        var name = "%s-%s.jar".formatted(module.getFileName(), classes.getFileName());
        var jar = DIRECTORY.resolve(name).toString();
        var jarTool = ToolProvider.findFirst("jar").orElseThrow();
        jarTool.run(System.out, System.err, "--create", "--file", jar, "-C", classes.toString(), ".");
        return jar;
    }

    private static Path directory() {
        try {
            return Files.createDirectories(Path.of("target", "training").toAbsolutePath());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
