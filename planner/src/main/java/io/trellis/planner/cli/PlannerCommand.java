package io.trellis.planner.cli;

import io.trellis.planner.files.InputRejected;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code trellis plan}, {@code trellis verify} and everything else that works on files alone. */
@Command(
        name = "trellis",
        mixinStandardHelpOptions = true,
        version = "Trellis 0.1.0",
        description = "Plans rotations and proves how good the plan is.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, and all that is said is proven",
            "1:failed for a reason of its own",
            "2:the command line is wrong",
            "3:a file was rejected; every problem is listed",
            "4:no plan keeps every rule",
            "5:a plan was found, but not all of it is proven",
            "6:the plan or its certificate does not hold",
            "7:stopped before the first plan"
        },
        subcommands = {
            PlanCommand.class,
            VerifyCommand.class,
            GenerateCommand.class,
            WhyNotCommand.class,
            ReplanCommand.class,
            SwapsCommand.class,
            WhatIfCommand.class,
            CoachCommand.class,
            MentorsCommand.class
        })
public final class PlannerCommand {

    private PlannerCommand() {}

    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, args));
    }

    /** Runs one command; everything it prints goes to the writers. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        return commandLine().setOut(out).setErr(err).execute(args);
    }

    static CommandLine commandLine() {
        return new CommandLine(new PlannerCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, _) -> {
                    PrintWriter errors = command.getErr();
                    if (failure instanceof InputRejected) {
                        errors.println(failure.getMessage());
                        return Exit.INPUT;
                    }
                    errors.println(command.getCommandName() + " failed: " + failure);
                    return Exit.FAILED;
                });
    }
}
