package io.trellis.localstack.command;

import io.trellis.localstack.stack.Health;
import io.trellis.localstack.stack.State;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Shows what runs. */
@Command(
        name = "status",
        description = "Show the parts with their process, memory and health.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0: all is healthy", "1: it runs, but something is not healthy", "3: nothing runs here"})
public final class StatusCommand implements Callable<Integer> {
    private static final int UNHEALTHY = 1;
    private static final int NOTHING = 3;

    @Override
    public Integer call() {
        Surroundings here = Surroundings.here();
        if (State.running(here.home()).isEmpty()) {
            System.out.println("Nothing runs on " + here.addresses().gatewayUrl() + ".");
            return NOTHING;
        }
        List<Health> parts = Health.of(here.home(), here.addresses());
        parts.forEach(part -> System.out.println(part.line()));
        return parts.stream().allMatch(Health::healthy) && State.isReady(here.home()) ? 0 : UNHEALTHY;
    }
}
