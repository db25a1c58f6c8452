package io.trellis.planner.cli;

import io.trellis.planner.Limits;
import io.trellis.planner.files.InputRejected;
import io.trellis.planner.files.Json;
import io.trellis.planner.files.Json.Members;
import io.trellis.planner.files.MentorFiles;
import io.trellis.planner.mentor.Mentee;
import io.trellis.planner.mentor.Mentors;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "mentors",
        mixinStandardHelpOptions = true,
        description = "Matches everybody with a mentor: nobody unmatched, worst fits first.")
final class MentorsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "JSON with mentors and mentees")
    private Path file = Path.of("");

    @Option(
            names = "--time",
            defaultValue = "60s",
            converter = TimeOption.class,
            description = "Stop after this time; default ${DEFAULT-VALUE}")
    private Duration time = Duration.ofMinutes(1);

    @Option(names = "--json", description = "Print JSON instead of text")
    private boolean json;

    @Override
    public Integer call() throws InputRejected {
        MentorFiles.People people = MentorFiles.read(file);
        try (Watch watch = new Watch(spec.commandLine().getErr())) {
            Mentors.Result result = Mentors.match(people.mentors(), people.mentees(), Limits.of(time), watch);
            watch.done();
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.print(tree(result));
            } else {
                print(out, result);
            }
            out.flush();
            boolean any = !result.matches().isEmpty();
            return result.proven() ? any ? Exit.DONE : Exit.INFEASIBLE : any ? Exit.UNPROVEN : Exit.UNDECIDED;
        }
    }

    private static void print(PrintWriter out, Mentors.Result result) {
        if (result.matches().isEmpty()) {
            out.println(
                    !result.proven()
                            ? "Stopped before everybody had a mentor; --time gives more."
                            : result.unmatched().isEmpty()
                                    ? "There are too few places with mentors whom people may have."
                                    : "No mentor is allowed for:");
            result.unmatched().forEach(mentee -> out.println("  " + mentee.name()));
            return;
        }
        out.println(result.proven() ? "Proven: no matching has fewer bad fits." : "Not proven to be the best.");
        out.printf("  %-24s %s%n", "for", "mentor");
        result.matches()
                .forEach(match -> out.printf(
                        "  %-24s %-24s %s%n",
                        match.mentee().name(), match.mentor().name(), fit(match)));
    }

    /** What makes the misfit: topics missed, and hours apart beyond two. */
    private static String fit(Mentors.Match match) {
        List<String> missed = match.mentee().topics().stream()
                .filter(topic -> !match.mentor().topics().contains(topic))
                .sorted()
                .toList();
        int hours = match.misfit() - missed.size();
        List<String> words = new ArrayList<>();
        if (!missed.isEmpty()) {
            words.add("knows nothing of " + String.join(" and ", missed));
        }
        if (hours > 0) {
            words.add(hours + 2 + " hours apart");
        }
        return words.isEmpty() ? "fits well" : String.join(", ", words);
    }

    private static String tree(Mentors.Result result) {
        return Json.pretty(new Members()
                .add("proven", result.proven())
                .add("unmatched", result.unmatched().stream().map(Mentee::id).toList())
                .add(
                        "matches",
                        result.matches().stream()
                                .map(match -> new Members()
                                        .add("mentee", match.mentee().id())
                                        .add("mentor", match.mentor().id())
                                        .add("misfit", match.misfit()))
                                .toList()));
    }
}
