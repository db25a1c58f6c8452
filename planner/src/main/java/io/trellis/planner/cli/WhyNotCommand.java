package io.trellis.planner.cli;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Limits;
import io.trellis.planner.Team;
import io.trellis.planner.explain.Change;
import io.trellis.planner.explain.PlanReading;
import io.trellis.planner.explain.WhyNot;
import io.trellis.planner.files.InputRejected;
import io.trellis.planner.files.Json;
import io.trellis.planner.files.Json.Members;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "why-not",
        mixinStandardHelpOptions = true,
        description = "Says why somebody does not have a team, what would have to move, and who would pay.")
final class WhyNotCommand implements Callable<Integer> {

    private static final int FEW = 4;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private PlanInput input = new PlanInput();

    @Parameters(index = "2", paramLabel = "ASSOCIATE", description = "Id, name, or a part of it")
    private String person = "";

    @Parameters(index = "3", paramLabel = "TEAM", description = "Id, name, or a part of it")
    private String team = "";

    @Override
    public Integer call() throws InputRejected {
        PlanReading reading = input.read();
        Cohort cohort = reading.cohort();
        Associate associate = People.find(cohort, person);
        Team wanted = People.team(cohort, team);
        try (Watch watch = new Watch(spec.commandLine().getErr())) {
            WhyNot.Answer answer = new WhyNot(reading, Limits.of(input.time()), watch).ask(associate, wanted);
            watch.done();
            print(reading, associate, wanted, answer);
            return answer.explanation().proven() ? Exit.DONE : Exit.UNPROVEN;
        }
    }

    private void print(PlanReading reading, Associate associate, Team wanted, WhyNot.Answer answer) {
        PrintWriter out = spec.commandLine().getOut();
        if (input.json()) {
            out.print(Json.pretty(new Members()
                    .add("associate", associate.id())
                    .add("team", wanted.id())
                    .add("reason", answer.explanation().kind().name())
                    .add("sentence", answer.explanation().sentence())
                    .add("proven", answer.explanation().proven())
                    .add("holders", answer.explanation().holders())
                    .add(
                            "changes",
                            answer.changes().stream()
                                    .map(change -> new Members()
                                            .add("associate", change.associate().id())
                                            .add("gain", change.gain())
                                            .add("sentence", change.sentence(reading)))
                                    .toList())));
        } else {
            out.printf("Why not %s for %s?%n%n", wanted.name(), associate.name());
            out.println(answer.explanation().sentence() + ".");
            if (!answer.changes().isEmpty()) {
                out.println("\nWhat would have to move, in the least harmful way:");
                List<Change> felt = answer.changes().stream()
                        .filter(change -> change.gain() != 0)
                        .toList();
                felt.forEach(change -> out.println("  " + change.sentence(reading)));
                List<Change> traded = answer.changes().stream()
                        .filter(change -> change.gain() == 0)
                        .toList();
                if (traded.size() <= FEW) {
                    traded.forEach(change -> out.println("  " + change.sentence(reading)));
                } else {
                    out.println("  and " + traded.size() + " others change without a point lost or gained");
                }
            }
            if (!answer.explanation().holders().isEmpty()) {
                out.println("\nWho has " + wanted.name() + ": "
                        + String.join(", ", answer.explanation().holders()));
            }
        }
        out.flush();
    }
}
