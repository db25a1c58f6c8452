package io.trellis.system;

import io.trellis.localstack.stack.Addresses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The platform as {@code ./trellis up} brings it up, on ports of its own, with its demo data. */
public final class Stack implements AutoCloseable {

    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();

    private final Addresses addresses;

    private Stack(Addresses addresses) {
        this.addresses = addresses;
    }

    /** A fresh stack from what this build has just packaged. */
    static Stack start() {
        Stack stack = new Stack(new Addresses(freeBlock()));
        stack.trellis("up", "--detach");
        return stack;
    }

    Addresses addresses() {
        return addresses;
    }

    /** Somebody of the demo, signed in as an API client. */
    Client as(String subject) {
        return Client.signedIn(addresses, subject);
    }

    Client anonymous() {
        return Client.anonymous(addresses);
    }

    /** Runs the launcher against this stack and answers what it printed; fails when it does. */
    String trellis(String... arguments) {
        List<String> command = new ArrayList<>(List.of("./trellis"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(CHECKOUT.toFile()).redirectErrorStream(true);
        builder.environment().put("TRELLIS_PORT", String.valueOf(addresses.gateway()));
        builder.environment().put("TRELLIS_BUILD", "never");
        builder.environment().put("TRELLIS_RATE_PER_SECOND", "100000");
        builder.environment().put("TRELLIS_RATE_BURST", "100000");
        builder.environment().put("TRELLIS_LINKS_PER_HOUR", "100000");
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
        trellis("down", "--purge");
    }
}
