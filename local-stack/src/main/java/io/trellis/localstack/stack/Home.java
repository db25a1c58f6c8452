package io.trellis.localstack.stack;

import java.nio.file.Path;

/**
 * Where a stack keeps things: {@code .trellis} of the checkout holds the unpacked programs, {@code .trellis/<port>} the
 * data, logs and state of one stack.
 */
public record Home(Path checkout, int port) {

    public Path apps() {
        return checkout.resolve(".trellis").resolve("app");
    }

    public Path stack() {
        return checkout.resolve(".trellis").resolve(String.valueOf(port));
    }

    public Path data() {
        return stack().resolve("data");
    }

    public Path logs() {
        return stack().resolve("logs");
    }
}
