package io.trellis.localstack.command;

import io.trellis.localstack.stack.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what the parts wrote. */
@Command(name = "logs", description = "Show the last lines a part wrote, or which parts have logs.")
public final class LogsCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "PART", description = "mongodb, kafka, desk, jobs, candidates, ...")
    private @Nullable String part;

    @Option(names = "--lines", description = "How many lines (default ${DEFAULT-VALUE}).", defaultValue = "100")
    private int lines;

    @Override
    public Integer call() throws IOException {
        Path logs = Surroundings.here().home().logs();
        if (part == null) {
            System.out.println(names(logs));
            return 0;
        }
        Path log = logs.resolve(part + ".log");
        if (!part.matches("[a-z-]+") || !Files.exists(log)) {
            throw new Refused("There is no log of '" + part + "'. There are: " + names(logs));
        }
        List<String> all = Files.readAllLines(log);
        all.subList(Math.max(0, all.size() - lines), all.size()).forEach(System.out::println);
        return 0;
    }

    private static String names(Path logs) throws IOException {
        if (!Files.exists(logs)) {
            throw new Refused("Nothing has run here yet.");
        }
        try (Stream<Path> files = Files.list(logs)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".log"))
                    .map(name -> name.substring(0, name.length() - ".log".length()))
                    .sorted()
                    .collect(Collectors.joining(", "));
        }
    }
}
