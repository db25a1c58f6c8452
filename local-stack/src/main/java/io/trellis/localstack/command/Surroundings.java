package io.trellis.localstack.command;

import io.trellis.localstack.stack.Addresses;
import io.trellis.localstack.stack.Home;
import java.nio.file.Path;

/** Where the command was called: the checkout, and the stack its environment means. */
record Surroundings(Home home, Addresses addresses) {

    static Surroundings here() {
        Addresses addresses = Addresses.from(System.getenv());
        Path checkout = Path.of(System.getProperty("trellis.checkout", "")).toAbsolutePath();
        return new Surroundings(new Home(checkout, addresses.gateway()), addresses);
    }
}
