package io.trellis.planner.cli;

import io.trellis.planner.files.CohortFiles;
import io.trellis.planner.generate.CohortGenerator;
import io.trellis.planner.generate.Recipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = "Makes a cohort that looks like a real one; same options, same cohort.")
final class GenerateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--associates", defaultValue = "24", description = "Default ${DEFAULT-VALUE}")
    private int associates;

    @Option(names = "--teams", defaultValue = "12", description = "Default ${DEFAULT-VALUE}")
    private int teams;

    @Option(names = "--periods", defaultValue = "3", description = "Default ${DEFAULT-VALUE}")
    private int periods;

    @Option(names = "--wishes", description = "Length of each list; default five more than the periods")
    private @Nullable Integer wishes;

    @Option(names = "--loose", description = "1.3 seats per person instead of 1.06")
    private boolean loose;

    @Option(names = "--seed", defaultValue = "1", description = "Default ${DEFAULT-VALUE}")
    private long seed;

    @Option(names = "--out", paramLabel = "FILE", description = "Default: standard output")
    private @Nullable Path file;

    @Override
    public Integer call() throws IOException {
        String json;
        try {
            int length = wishes == null ? Math.min(teams, periods + 5) : wishes;
            json = CohortFiles.json(
                    CohortGenerator.generate(new Recipe(associates, teams, periods, length, !loose, seed)));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "This cohort cannot be made: it " + e.getMessage());
        }
        if (file == null) {
            spec.commandLine().getOut().print(json);
            spec.commandLine().getOut().flush();
        } else {
            Files.writeString(file, json);
        }
        return Exit.DONE;
    }
}
