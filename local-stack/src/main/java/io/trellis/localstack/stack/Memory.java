package io.trellis.localstack.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Memory as Linux accounts it: PSS, in which a page shared by n processes counts 1/n for each. */
final class Memory {
    private Memory() {}

    /** PSS in bytes; empty where the system does not tell. */
    static OptionalLong of(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst();
        } catch (IOException | RuntimeException e) {
            return OptionalLong.empty();
        }
    }

    /** A process with all it has started. */
    static OptionalLong ofTree(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .map(Memory::of)
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .reduce(Long::sum);
    }

    static String text(OptionalLong bytes) {
        if (bytes.isEmpty()) {
            return "";
        }
        long megabytes = bytes.getAsLong() >> 20;
        return megabytes < 1000 ? megabytes + " MB" : "%.2f GB".formatted(bytes.getAsLong() / (double) (1 << 30));
    }
}
