package io.trellis.localstack.stack;

import io.trellis.localstack.mongodb.ReplicaSet;
import io.trellis.localstack.process.Leashed;
import java.nio.file.Path;

/** MongoDB as a replica set with one member. */
record MongodbPart(ReplicaSet replicaSet, Path mongod, Home home) implements Part {

    @Override
    public String name() {
        return "mongodb";
    }

    @Override
    public String title() {
        return "MongoDB";
    }

    @Override
    public Leashed start() {
        return replicaSet.start(mongod, home.data(), home.logs());
    }

    @Override
    public boolean isReady() {
        return replicaSet.isPrimary();
    }
}
