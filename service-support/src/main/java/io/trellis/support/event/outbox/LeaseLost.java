package io.trellis.support.event.outbox;

/** Another replica relays by now. */
final class LeaseLost extends RuntimeException {
    LeaseLost() {
        super("Another replica relays the outbox by now.");
    }
}
