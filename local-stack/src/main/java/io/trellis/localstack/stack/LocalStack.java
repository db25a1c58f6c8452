package io.trellis.localstack.stack;

import io.trellis.localstack.mongodb.MongodFinder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Brings the whole platform up on this machine and keeps it up until it is closed. */
public final class LocalStack implements AutoCloseable {
    private static final long LEAST_SPACE = 1L << 30;
    private static final int PREPARED_AT_ONCE = 2;

    private final Map<String, String> environment;
    private final Preparation preparation;
    private final Steps steps;
    private final State state;
    private final Platform platform;
    private final Supervisor supervisor;

    private LocalStack(Home home, Addresses addresses, Map<String, String> environment, Steps steps, State state) {
        this.environment = environment;
        this.preparation = Preparation.from(environment);
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

    /**
     * Starts the servers, and the services as soon as their database is there. Returns when all is ready.
     *
     * @param classPath of the programs that are part of this module
     * @param caches where their AOT caches are; {@code null} for none
     */
    public void start(String classPath, @Nullable Path caches, boolean serversOnly) {
        Optional<Part> mongodb = mongodb();
        List<JvmPart> programs = List.of(platform.kafka(classPath, caches), platform.desk(classPath, caches));
        learn(programs);
        Supervisor.Start servers = supervisor.begin(
                Stream.concat(mongodb.stream(), programs.stream()).toList());
        if (serversOnly) {
            servers.await();
            return;
        }
        List<JvmPart> services = services();
        if (!untrained(services).isEmpty()) {
            servers.await();
            learn(services);
        }
        mongodb.ifPresent(servers::await);
        Supervisor.Start rest = supervisor.begin(List.copyOf(services));
        servers.await();
        rest.await();
    }

    private Optional<Part> mongodb() {
        return environment.get("TRELLIS_MONGODB_URI") == null
                ? Optional.of(
                        platform.mongodb(MongodFinder.ofThisMachine(steps::line).find()))
                : Optional.empty();
    }

    /** The services as they are to run: from their wiring, unless settings of the user may change what it holds. */
    private List<JvmPart> services() {
        List<Service> services = platform.services();
        if (!Wiring.holdsUnder(environment)) {
            return services.stream().map(service -> service.part(false)).toList();
        }
        if (preparation.wires()) {
            sideBySide(services.stream()
                    .filter(service -> !service.program().isWired())
                    .map(service -> (Runnable) () -> wire(service))
                    .toList());
        }
        return services.stream()
                .map(service -> service.part(service.program().isWired()))
                .toList();
    }

    private void wire(Service service) {
        Instant begun = Instant.now();
        boolean wired = service.wiring().workOut();
        steps.done(
                service.title() + ", working out its wiring",
                begun,
                wired ? "once" : "not possible, see its log; it will start more slowly");
    }

    private List<JvmPart> untrained(List<JvmPart> programs) {
        return preparation.trains()
                ? programs.stream().filter(part -> part.jvm().canLearn()).toList()
                : List.of();
    }

    private void learn(List<JvmPart> programs) {
        sideBySide(untrained(programs).stream()
                .map(part -> (Runnable) () -> learn(part))
                .toList());
    }

    private void learn(JvmPart part) {
        Instant begun = Instant.now();
        boolean learned = Training.run(part);
        steps.done(
                part.title() + ", learning to start fast",
                begun,
                learned ? "once" : "no cache was written; it will start more slowly");
    }

    private static void sideBySide(List<Runnable> tasks) {
        try (ExecutorService executor = Executors.newFixedThreadPool(PREPARED_AT_ONCE)) {
            for (Future<?> task : tasks.stream().map(executor::submit).toList()) {
                task.get();
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
