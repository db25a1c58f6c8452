package io.trellis.localstack.testing;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** The process that holds the backing services of one build and ends when the build ends. */
final class Backing {
    private Backing() {}

    /** @param arguments the session's directory, and the process id of the build */
    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[0]);
        ProcessHandle owner =
                ProcessHandle.of(Long.parseLong(arguments[1])).orElseThrow(() -> new IllegalStateException("no build"));
        Servers servers = Servers.start(System.getenv().getOrDefault("TRELLIS_TEST_BACKING", "auto"), directory);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(servers, directory)));
        publish(servers.addresses(), directory);
        owner.onExit().join();
        System.exit(0);
    }

    private static void publish(Map<String, String> addresses, Path directory) throws IOException {
        Properties properties = new Properties();
        properties.putAll(addresses);
        properties.put("pid", String.valueOf(ProcessHandle.current().pid()));
        Path fresh = directory.resolve("addresses.new");
        try (Writer writer = Files.newBufferedWriter(fresh)) {
            properties.store(writer, null);
        }
        Files.move(fresh, directory.resolve("addresses.properties"), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void end(Servers servers, Path directory) {
        servers.close();
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            System.err.println("cannot remove " + directory + ": " + e.getMessage());
        }
    }
}
