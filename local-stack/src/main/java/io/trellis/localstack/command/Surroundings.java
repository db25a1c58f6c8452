package io.trellis.localstack.command;

import io.trellis.localstack.stack.Addresses;
import io.trellis.localstack.stack.Home;
import io.trellis.localstack.stack.Refused;
import io.trellis.localstack.stack.State;
import java.nio.file.Path;

/** Where the command was called: the checkout, and the stack its environment means. */
record Surroundings(Home home, Addresses addresses) {

    static Surroundings here() {
        Addresses addresses = Addresses.from(System.getenv());
        Path checkout = Path.of(System.getProperty("trellis.checkout", "")).toAbsolutePath();
        return new Surroundings(new Home(checkout, addresses.gateway()), addresses);
    }

    /** The addresses of the stack that runs here; refuses when none does. */
    Addresses running() {
        if (State.running(home).isEmpty()) {
            throw new Refused("Nothing runs on " + addresses.gatewayUrl() + "; start it with ./trellis up.");
        }
        return addresses;
    }
}
