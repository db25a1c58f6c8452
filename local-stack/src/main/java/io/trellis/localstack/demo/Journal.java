package io.trellis.localstack.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which steps of the story are told, with what each gave. A step that was interrupted is asked for again with the same
 * idempotency key, so nothing is there twice.
 */
final class Journal {
    private static final String SEPARATOR = "\t";

    private final Path file;
    private final Map<String, String> told = new ConcurrentHashMap<>();

    Journal(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                int at = line.indexOf(SEPARATOR);
                if (at > 0) {
                    told.put(line.substring(0, at), line.substring(at + 1));
                }
            }
        }
    }

    /** What the step gave, now or when it was told first. */
    String once(String step, Step action) throws IOException, InterruptedException {
        Optional<String> earlier = find(step);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        String result = action.tell();
        synchronized (this) {
            Files.writeString(
                    file, step + SEPARATOR + result + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        told.put(step, result);
        return result;
    }

    Optional<String> find(String step) {
        return Optional.ofNullable(told.get(step));
    }

    interface Step {
        String tell() throws IOException, InterruptedException;
    }
}
