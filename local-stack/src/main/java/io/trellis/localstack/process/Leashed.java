package io.trellis.localstack.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A child process on a leash: it ends when its owner ends, however that happens.
 *
 * <p>A small shell script holds the read end of a pipe from the owner. When the owner is gone, even by SIGKILL, the pipe
 * closes and the script ends the child.
 */
public final class Leashed implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final int LAST_WORDS = 3000;

    private final String name;
    private final Process leash;
    private final Path log;
    private final Path pidFile;
    private final Duration grace;
    private final long logStart;

    private Leashed(String name, Process leash, Path log, Path pidFile, Duration grace, long logStart) {
        this.name = name;
        this.leash = leash;
        this.log = log;
        this.pidFile = pidFile;
        this.grace = grace;
        this.logStart = logStart;
    }

    /**
     * Starts {@code command}; its output is appended to {@code <directory>/<name>.log}, its process id is in {@code
     * <directory>/<name>.pid}.
     */
    public static Leashed start(String name, Path directory, List<String> command, Map<String, String> environment) {
        return start(name, directory, command, environment, GRACE);
    }

    /** The same for a child that may take {@code grace} to end when it is asked to. */
    public static Leashed start(
            String name, Path directory, List<String> command, Map<String, String> environment, Duration grace) {
        try {
            Files.createDirectories(directory);
            Path log = directory.resolve(name + ".log");
            Path pidFile = pidFile(directory, name);
            Files.deleteIfExists(pidFile);
            List<String> line = new ArrayList<>(List.of(
                    "/bin/sh", script(directory).toString(), pidFile.toString(), String.valueOf(grace.toSeconds())));
            line.addAll(command);
            ProcessBuilder builder = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            long logStart = log.toFile().length();
            return new Leashed(name, builder.start(), log, pidFile, grace, logStart);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + name + ": " + e.getMessage(), e);
        }
    }

    private static Path pidFile(Path directory, String name) {
        return directory.resolve(name + ".pid");
    }

    private static Path script(Path directory) throws IOException {
        Path script = directory.resolve("leash.sh");
        try (InputStream text = Leashed.class.getResourceAsStream("leash.sh")) {
            if (text == null) {
                throw new IOException("leash.sh is not on the class path");
            }
            Path fresh = Files.createTempFile(directory, "leash", ".sh");
            Files.copy(text, fresh, StandardCopyOption.REPLACE_EXISTING);
            Files.move(fresh, script, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        return script;
    }

    public String name() {
        return name;
    }

    public Path log() {
        return log;
    }

    public boolean isAlive() {
        return leash.isAlive();
    }

    /** The child itself, once it has started. */
    public Optional<ProcessHandle> child() {
        return child(pidFile);
    }

    /** The child that another process started as {@code name} in {@code directory}. */
    public static Optional<ProcessHandle> child(String name, Path directory) {
        return child(pidFile(directory, name));
    }

    private static Optional<ProcessHandle> child(Path pidFile) {
        try {
            String text = Files.readString(pidFile, StandardCharsets.US_ASCII).strip();
            return text.isEmpty() ? Optional.empty() : ProcessHandle.of(Long.parseLong(text));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Waits for the child to end and answers its exit code. */
    public int waitFor() throws InterruptedException {
        return leash.waitFor();
    }

    /** Asks the child to end without waiting for it. */
    public void release() {
        try {
            leash.getOutputStream().close();
        } catch (IOException e) {
            leash.destroy();
        }
    }

    /** Asks the child to end; kills it when it has not ended after its grace. */
    @Override
    public void close() {
        Optional<ProcessHandle> child = child();
        release();
        try {
            if (!leash.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS)) {
                child.ifPresent(ProcessHandle::destroyForcibly);
                leash.waitFor();
            }
        } catch (InterruptedException e) {
            leash.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        child.filter(ProcessHandle::isAlive).ifPresent(survivor -> {
            survivor.destroyForcibly();
            survivor.onExit().join();
        });
    }

    /** The last lines the child wrote since its start, for a message that explains why it is gone. */
    public String lastWords() {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long from = Math.max(logStart, file.length() - LAST_WORDS);
            byte[] bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "(no log)";
        }
    }
}
