package io.trellis.localstack.testing;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the test processes of one build share: a directory with a lock and the addresses of the running servers.
 *
 * @param owner the process whose end ends the servers
 */
record BackingSession(Path directory, ProcessHandle owner) {
    private static final Duration PATIENCE = Duration.ofMinutes(7);

    /** The build is the nearest ancestor that is a Java process (Maven), or this process when there is none (an IDE). */
    static BackingSession ofThisBuild() {
        ProcessHandle self = ProcessHandle.current();
        ProcessHandle owner = Stream.iterate(self.parent(), Optional::isPresent, p -> p.flatMap(ProcessHandle::parent))
                .flatMap(Optional::stream)
                .filter(BackingSession::isJava)
                .findFirst()
                .orElse(self);
        String started =
                owner.info().startInstant().map(i -> "-" + i.toEpochMilli()).orElse("");
        String name = "trellis-test-" + System.getProperty("user.name") + "-" + owner.pid() + started;
        return new BackingSession(Path.of(System.getProperty("java.io.tmpdir"), name), owner);
    }

    private static boolean isJava(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.endsWith("/java"))
                .isPresent();
    }

    /** Joins the running servers, or starts them when this process is the first. Answers their addresses. */
    Map<String, String> join() {
        try {
            Files.createDirectories(directory);
            try (FileChannel channel = FileChannel.open(
                            directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock _ = channel.lock()) {
                Map<String, String> running = addresses();
                return running.isEmpty() ? start() : running;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot share backing services in " + directory, e);
        }
    }

    private Map<String, String> start() throws IOException {
        Path log = directory.resolve("backing.log");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx320m",
                "-Xss512k",
                "-Dlogback.configurationFile=io/trellis/localstack/logback-quiet.xml",
                Backing.class.getName(),
                directory.toString(),
                String.valueOf(owner.pid()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        Process process = builder.start();
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            Map<String, String> addresses = addresses();
            if (!addresses.isEmpty()) {
                return addresses;
            }
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                process.destroy();
                throw new IllegalStateException("the backing services did not start:\n" + Files.readString(log));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private Map<String, String> addresses() throws IOException {
        Path file = directory.resolve("addresses.properties");
        if (!Files.exists(file)) {
            return Map.of();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        long pid = Long.parseLong(properties.getProperty("pid"));
        boolean alive = ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
        return alive
                ? properties.stringPropertyNames().stream().collect(Collectors.toMap(n -> n, properties::getProperty))
                : Map.of();
    }
}
