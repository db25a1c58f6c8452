package io.trellis.localstack.stack;

import io.trellis.localstack.process.Leashed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which beans a service has and how each is made, as compiled code instead of something to find out at every start
 * (Spring's ahead-of-time processing). It holds for the conditions under which it was worked out.
 */
record Wiring(ServiceProgram program, String name, Map<String, String> environment, Path logs) {
    private static final String PROCESSOR = "org.springframework.boot.SpringApplicationAotProcessor";

    /** What the settings begin with that may decide whether a bean is there; all others are values. */
    private static final List<String> DECIDING =
            List.of("SPRING_", "MANAGEMENT_", "SERVER_", "SPRINGDOC_", "TRELLIS_FORWARDED_HEADERS");

    private static final List<String> QUICK = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx384m");

    /** Whether it holds with the settings a user has made: some may change which beans there are. */
    static boolean holdsUnder(Map<String, String> environment) {
        return environment.keySet().stream().noneMatch(name -> DECIDING.stream().anyMatch(name::startsWith));
    }

    /** Whether it could be worked out. A service without only starts more slowly; its log says why. */
    boolean workOut() {
        try {
            Path directory = Files.createTempDirectory(program.jar().getParent(), "wiring.new");
            try {
                Path fresh = directory.resolve("wiring.jar");
                if (!process(directory) || !compile(directory) || !pack(directory, fresh)) {
                    return false;
                }
                Files.move(fresh, program.wiring(), StandardCopyOption.ATOMIC_MOVE);
                return true;
            } finally {
                Trees.delete(directory);
            }
        } catch (IOException e) {
            throw new Refused("Cannot write to " + program.jar().getParent() + ": " + e.getMessage());
        }
    }

    private boolean process(Path directory) {
        List<String> command = new ArrayList<>(QUICK);
        command.addFirst(tool("java"));
        // The tests run the repositories Spring Data makes at run time; so does the stack.
        command.add("-Dspring.aot.repositories.enabled=false");
        command.addAll(List.of("-cp", program.jar().toString(), PROCESSOR, program.mainClass()));
        command.addAll(List.of(sources(directory).toString(), classes(directory), classes(directory)));
        command.addAll(List.of("io.trellis", name));
        return succeeds(command);
    }

    private boolean compile(Path directory) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(tool("javac"));
        QUICK.forEach(flag -> command.add("-J" + flag));
        command.addAll(List.of("-nowarn", "-proc:none", "-cp", program.jar() + ":" + classes(directory)));
        command.addAll(List.of("-d", classes(directory)));
        try (Stream<Path> files = Files.walk(sources(directory))) {
            files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(command::add);
        }
        return succeeds(command);
    }

    private boolean pack(Path directory, Path jar) {
        return succeeds(List.of(tool("jar"), "--create", "--file", jar.toString(), "-C", classes(directory), "."));
    }

    private static Path sources(Path directory) {
        return directory.resolve("sources");
    }

    private static String classes(Path directory) {
        return directory.resolve("classes").toString();
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    private boolean succeeds(List<String> command) {
        try (Leashed process = Leashed.start(name + "-wiring", logs, command, environment)) {
            return process.waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("stopped");
        }
    }
}
