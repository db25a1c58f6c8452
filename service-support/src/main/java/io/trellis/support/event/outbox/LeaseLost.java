package io.trellis.support.event.outbox;

/** This replica must not or shall not relay any more. */
final class LeaseLost extends RuntimeException {
    LeaseLost() {
        super("This replica does not relay the outbox any more.");
    }
}
