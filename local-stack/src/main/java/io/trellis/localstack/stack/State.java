package io.trellis.localstack.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Whether a stack runs, and as which process. A lock that ends with its process is the truth; the process id beside it
 * is for people and for {@code down}.
 */
public final class State implements AutoCloseable {
    private final Path directory;
    private final FileChannel channel;
    private final FileLock lock;

    private State(Path directory, FileChannel channel, FileLock lock) {
        this.directory = directory;
        this.channel = channel;
        this.lock = lock;
    }

    /** Makes this process the stack's. Empty when another one is. */
    public static Optional<State> claim(Home home) {
        try {
            Path directory = Files.createDirectories(home.stack());
            FileChannel channel =
                    FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new State(directory, channel, lock));
        } catch (IOException e) {
            throw new Refused("Cannot use " + home.stack() + ": " + e.getMessage());
        }
    }

    /** The process that left its id behind without having ended the stack in order. */
    public Optional<Long> leftBehind() {
        return pid(directory);
    }

    public void begin() {
        write("pid", String.valueOf(ProcessHandle.current().pid()));
        delete("ready");
    }

    public void ready() {
        write("ready", String.valueOf(ProcessHandle.current().pid()));
    }

    private void write(String name, String text) {
        try {
            Files.writeString(directory.resolve(name), text);
        } catch (IOException e) {
            throw new Refused("Cannot write to " + directory + ": " + e.getMessage());
        }
    }

    private void delete(String name) {
        try {
            Files.deleteIfExists(directory.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        delete("ready");
        delete("pid");
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The running stack's process. */
    public static Optional<ProcessHandle> running(Home home) {
        if (!Files.exists(home.stack())) {
            return Optional.empty();
        }
        Optional<State> free = claim(home);
        if (free.isPresent()) {
            free.get().release();
            return Optional.empty();
        }
        return pid(home.stack()).flatMap(ProcessHandle::of);
    }

    private void release() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the running stack has said that all is there. */
    public static boolean isReady(Home home) {
        Optional<Long> ready = number(home.stack().resolve("ready"));
        return ready.isPresent() && running(home).map(ProcessHandle::pid).equals(ready);
    }

    private static Optional<Long> pid(Path directory) {
        return number(directory.resolve("pid"));
    }

    private static Optional<Long> number(Path file) {
        try {
            return Optional.of(Long.parseLong(
                    Files.readString(file, StandardCharsets.US_ASCII).strip()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
