package io.trellis.localstack.command;

import io.trellis.localstack.stack.Refused;
import io.trellis.localstack.stack.State;
import io.trellis.localstack.stack.Trees;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Stops the platform. */
@Command(name = "down", description = "Stop the platform of this checkout and port.")
public final class DownCommand implements Callable<Integer> {
    private static final int PATIENCE_SECONDS = 90;

    @Option(names = "--purge", description = "Remove its data too.")
    private boolean purge;

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        Surroundings here = Surroundings.here();
        Optional<ProcessHandle> running = State.running(here.home());
        if (running.isPresent()) {
            ProcessHandle stack = running.get();
            stack.destroy();
            try {
                stack.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                throw new Refused("Process " + stack.pid() + " has not ended after " + PATIENCE_SECONDS
                        + " s; kill it, its parts end with it.");
            }
        }
        System.out.println(
                running.isPresent()
                        ? "Stopped."
                        : "Nothing runs on " + here.addresses().gatewayUrl() + ".");
        if (purge) {
            Trees.delete(here.home().stack());
            System.out.println("Removed " + here.home().stack() + ".");
        }
        return 0;
    }
}
