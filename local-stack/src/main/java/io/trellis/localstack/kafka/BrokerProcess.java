package io.trellis.localstack.kafka;

import java.nio.file.Path;

/** A {@link Broker} as a process of its own. */
public final class BrokerProcess {
    private BrokerProcess() {}

    /** @param arguments a directory, then the ports of the broker and of the controller */
    public static void main(String[] arguments) throws Exception {
        Broker broker =
                Broker.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
        broker.awaitShutdown();
    }
}
