package io.trellis.system;

import static org.awaitility.Awaitility.await;

import io.trellis.localstack.process.Leashed;
import io.trellis.localstack.stack.Addresses;
import io.trellis.localstack.stack.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The platform as {@code ./trellis up} brings it up, on ports of its own, with its demo data. */
public final class Stack implements AutoCloseable {

    private static final Pattern LINK = Pattern.compile("/sign-in/candidate\\?token=([\\w-]+)");
    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();

    private final Addresses addresses;
    private final Map<String, String> environment;
    private final boolean own;
    private String report = "";

    private Stack(Addresses addresses, Map<String, String> environment, boolean own) {
        this.addresses = addresses;
        this.environment = environment;
        this.own = own;
    }

    /** A fresh stack from what this build has just packaged, with its demo data. */
    static Stack start() {
        return start(Map.of());
    }

    /** A stack that runs already and is left running. */
    static Stack at(int port) {
        return new Stack(new Addresses(port), Map.of(), false);
    }

    /** @param environment further settings of the stack */
    public static Stack start(Map<String, String> environment) {
        Stack stack = new Stack(new Addresses(freeBlock()), environment, true);
        stack.report = stack.trellis("up", "--detach");
        if (stack.report.contains("incomplete")) {
            throw new AssertionError(stack.report);
        }
        return stack;
    }

    /** What {@code ./trellis up} printed: the time of each step, the addresses, the memory. */
    public String startReport() {
        return report;
    }

    public Addresses addresses() {
        return addresses;
    }

    /** Somebody of the demo, signed in as an API client. */
    Client as(String subject) {
        return Client.signedIn(addresses, subject);
    }

    public Client anonymous() {
        return Client.anonymous(addresses);
    }

    /** Whoever holds this token. */
    Client with(String token) {
        return Client.anonymous(addresses).holding(token);
    }

    /** The token of the newest sign-in link mailed to this address, once it has arrived. */
    String awaitLink(String mail) {
        return await("link mailed to " + mail)
                .atMost(Duration.ofSeconds(30))
                .until(() -> newestLink(mail), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<String> newestLink(String mail) {
        Client mails = Client.anonymous(addresses).at(addresses.mailUrl());
        String all = mails.get("/mails.json?to=" + URLEncoder.encode(mail, StandardCharsets.UTF_8))
                .ok()
                .body()
                .toString();
        Matcher link = LINK.matcher(all);
        return link.find() ? Optional.of(link.group(1)) : Optional.empty();
    }

    /** Everything a part has written here. */
    String log(String part) {
        return trellis("logs", part, "--lines", String.valueOf(Integer.MAX_VALUE));
    }

    /** Kills one part as {@code kill -9} does; the stack is to notice and start it again. */
    void kill(String part) {
        ProcessHandle killed = process(part);
        killed.destroyForcibly();
        killed.onExit().join();
    }

    /** Waits until a service that was killed answers again. */
    void awaitReady(String service) {
        int port = switch (service) {
            case "jobs" -> addresses.jobs();
            case "candidates" -> addresses.candidates();
            case "rotations" -> addresses.rotations();
            default -> addresses.gateway();
        };
        Client door = Client.anonymous(addresses).at("http://localhost:" + port);
        await(service + " is ready again")
                .atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .until(() -> door.get("/actuator/health/readiness").status() == 200);
    }

    /** Stops one part from running without ending it, as a long pause or a cut network would. */
    void freeze(String part) {
        signal("-STOP", part);
    }

    void thaw(String part) {
        signal("-CONT", part);
    }

    private void signal(String signal, String part) {
        run(List.of("kill", signal, String.valueOf(process(part).pid())), Map.of());
    }

    private ProcessHandle process(String part) {
        return Leashed.child(part, new Home(CHECKOUT, addresses.gateway()).logs())
                .orElseThrow(() -> new AssertionError(part + " does not run"));
    }

    /** Runs the launcher against this stack and answers what it printed; fails when it does. */
    String trellis(String... arguments) {
        List<String> command = new ArrayList<>(List.of("./trellis"));
        command.addAll(List.of(arguments));
        Map<String, String> settings = new HashMap<>(Map.of(
                "TRELLIS_PORT", String.valueOf(addresses.gateway()),
                "TRELLIS_BUILD", "never",
                "TRELLIS_TRAIN", "wiring",
                "TRELLIS_RATE_PER_SECOND", "100000",
                "TRELLIS_RATE_BURST", "100000",
                "TRELLIS_LINKS_PER_HOUR", "100000"));
        settings.putAll(environment);
        return run(command, settings);
    }

    private static String run(List<String> command, Map<String, String> environment) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(CHECKOUT.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(String.join(" ", command) + " failed:\n" + output);
            }
            return output;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** The first of ten ports in a row that are all free. */
    private static int freeBlock() {
        for (int first = 21_000; first < 32_000; first += 10) {
            if (isFree(first)) {
                return first;
            }
        }
        throw new IllegalStateException("no ten free ports in a row");
    }

    private static boolean isFree(int first) {
        for (int port = first; port < first + 10; port++) {
            try (ServerSocket _ = new ServerSocket(port)) {
                continue;
            } catch (IOException taken) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        if (own) {
            trellis("down", "--purge");
        }
    }
}
