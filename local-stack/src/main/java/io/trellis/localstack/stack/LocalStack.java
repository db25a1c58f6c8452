package io.trellis.localstack.stack;

import io.trellis.localstack.mongodb.MongodFinder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Brings the whole platform up on this machine and keeps it up until it is closed. */
public final class LocalStack implements AutoCloseable {
    private static final long LEAST_SPACE = 1L << 30;
    private static final int TRAINED_AT_ONCE = 2;

    private final Home home;
    private final Map<String, String> environment;
    private final Steps steps;
    private final State state;
    private final Platform platform;
    private final Supervisor supervisor;

    private LocalStack(Home home, Addresses addresses, Map<String, String> environment, Steps steps, State state) {
        this.home = home;
        this.environment = environment;
        this.steps = steps;
        this.state = state;
        this.platform = new Platform(home, addresses, environment.get("TRELLIS_MONGODB_URI"));
        this.supervisor = new Supervisor(new Narrator(steps));
    }

    /** Checks that a stack can run here; refuses with a line that says what to do. */
    public static LocalStack claim(Home home, Addresses addresses, Map<String, String> environment, Steps steps) {
        State state = State.claim(home)
                .orElseThrow(() -> new Refused("Trellis already runs on " + addresses.gatewayUrl()
                        + "; ./trellis status shows it, ./trellis down stops it."));
        try {
            state.leftBehind()
                    .ifPresent(pid -> steps.line("The last stack here (process " + pid
                            + ") ended without cleaning up; its data is in order, going on."));
            requireSpace(home);
            requirePorts(addresses, environment.get("TRELLIS_MONGODB_URI") != null);
            state.begin();
            return new LocalStack(home, addresses, environment, steps, state);
        } catch (RuntimeException e) {
            state.close();
            throw e;
        }
    }

    private static void requireSpace(Home home) {
        try {
            long free = Files.getFileStore(home.stack()).getUsableSpace();
            if (free < LEAST_SPACE) {
                throw new Refused("The disk is full: " + (free >> 20) + " MB are free in " + home.stack()
                        + ", the stack needs " + (LEAST_SPACE >> 20) + " MB.");
            }
        } catch (IOException e) {
            throw new Refused("Cannot use " + home.stack() + ": " + e.getMessage());
        }
    }

    private static void requirePorts(Addresses addresses, boolean mongodbIsElsewhere) {
        String taken = addresses.all().entrySet().stream()
                .filter(port -> !(mongodbIsElsewhere && port.getKey() == addresses.mongodb()))
                .filter(port -> isTaken(port.getKey()))
                .map(port -> port.getKey() + " (" + port.getValue() + ")")
                .collect(Collectors.joining(", "));
        if (!taken.isEmpty()) {
            throw new Refused("In use by another program: port " + taken
                    + ". Free it, or set TRELLIS_PORT; ten ports are used from there.");
        }
    }

    private static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    /** Starts MongoDB, Kafka, sign-in and mail. Returns when all are ready. */
    public void startServers(String classPath, @Nullable Path caches) {
        List<Part> servers = new ArrayList<>();
        if (environment.get("TRELLIS_MONGODB_URI") == null) {
            servers.add(platform.mongodb(MongodFinder.ofThisMachine(steps::line).find()));
        }
        List<JvmPart> programs = List.of(platform.kafka(classPath, caches), platform.desk(classPath, caches));
        learn(programs);
        servers.addAll(programs);
        start(servers);
    }

    /** Starts the four services. Returns when all are ready. */
    public void startServices() {
        List<JvmPart> services = platform.services();
        learn(services);
        start(List.copyOf(services));
    }

    private void start(List<Part> parts) {
        supervisor.start(parts);
    }

    private void learn(List<JvmPart> programs) {
        List<JvmPart> untrained =
                programs.stream().filter(part -> part.jvm().canLearn()).toList();
        if (untrained.isEmpty() || "never".equals(environment.get("TRELLIS_TRAIN"))) {
            return;
        }
        try (ExecutorService executor = Executors.newFixedThreadPool(TRAINED_AT_ONCE)) {
            List<Future<?>> runs = new ArrayList<>();
            for (JvmPart part : untrained) {
                runs.add(executor.submit(() -> {
                    Instant begun = Instant.now();
                    boolean learned = Training.run(part);
                    steps.done(
                            part.title() + ", learning to start fast",
                            begun,
                            learned ? "once" : "no cache was written; it will start more slowly");
                }));
            }
            for (Future<?> run : runs) {
                run.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("stopped");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        }
    }

    /** All processes of the stack with what they use. */
    public String memory() {
        return Memory.text(Memory.ofTree(ProcessHandle.current()));
    }

    /** Says that all is there: {@code up --detach} returns now. */
    public void announceReady() {
        state.ready();
    }

    @Override
    public void close() {
        supervisor.close();
        state.close();
    }
}
