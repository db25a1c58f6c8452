package io.trellis.localstack.command;

import io.trellis.localstack.demo.Api;
import io.trellis.localstack.demo.DemoData;
import io.trellis.localstack.demo.Untellable;
import io.trellis.localstack.issuer.DemoPerson;
import io.trellis.localstack.stack.Addresses;
import io.trellis.localstack.stack.LocalStack;
import io.trellis.localstack.stack.Steps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the platform and stays until it is stopped. */
@Command(
        name = "up",
        description = "Start the whole platform on this machine.",
        footer = {
            "",
            "TRELLIS_PORT moves it (default 8080, ten ports are used). Ctrl-C stops it; data stays in .trellis."
        })
public final class UpCommand implements Callable<Integer> {

    @Option(names = "--no-demo", description = "Leave out the demo data.")
    private boolean withoutDemo;

    @Option(names = "--servers-only", description = "Only MongoDB, Kafka, sign-in and mail, to run services elsewhere.")
    private boolean serversOnly;

    @Option(names = "--detach", description = "Return when all is ready; the platform goes on running.")
    private boolean detached;

    @Override
    public Integer call() throws InterruptedException {
        Instant begun = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
        Surroundings here = Surroundings.here();
        Addresses addresses = here.addresses();
        Steps steps = new Steps(System.out);
        LocalStack stack = LocalStack.claim(here.home(), addresses, System.getenv(), steps);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            steps.line("Stopping.");
            stack.close();
            steps.line("Stopped.");
        }));
        steps.line("Starting Trellis on " + addresses.gatewayUrl());
        stack.start(System.getProperty("java.class.path"), caches(), serversOnly);
        if (!serversOnly && !withoutDemo) {
            tellDemoData(here, steps);
        }
        steps.line("Ready in " + Steps.seconds(Duration.between(begun, Instant.now())) + ", " + stack.memory()
                + " in all.");
        steps.line("");
        steps.line(welcome(addresses));
        stack.announceReady();
        stopped.await();
        return 0;
    }

    private static void tellDemoData(Surroundings here, Steps steps) throws InterruptedException {
        Instant begun = Instant.now();
        Addresses addresses = here.addresses();
        try {
            boolean told = new DemoData(
                            () -> Api.patient(addresses.gatewayUrl(), addresses.issuerUrl(), addresses.mailUrl()),
                            here.home().data().resolve("demo.journal"),
                            Clock.systemUTC())
                    .tell();
            steps.done("Demo data", begun, told ? "once" : "as it was left");
        } catch (IOException | Untellable e) {
            steps.line("The demo data is incomplete; the next ./trellis up goes on with it. " + e.getMessage());
        }
    }

    /** Beside the unpacked program; nowhere when it runs from class directories. */
    private static @Nullable Path caches() {
        Path program = Path.of(System.getProperty("java.class.path"));
        return Files.isRegularFile(program) ? program.toAbsolutePath().getParent() : null;
    }

    private static String welcome(Addresses addresses) {
        StringBuilder text = new StringBuilder("""
                  Trellis    %s
                  Careers    %s/careers
                  API        %s/docs
                  Mail       %s

                  Sign in as (no password)
                """.formatted(
                        addresses.gatewayUrl(), addresses.gatewayUrl(), addresses.gatewayUrl(), addresses.mailUrl()));
        for (DemoPerson person : DemoPerson.ALL) {
            text.append("    %-15s %-21s %s%n"
                    .formatted(person.name(), String.join(", ", person.roles()), person.tryThis()));
        }
        return text.toString();
    }
}
