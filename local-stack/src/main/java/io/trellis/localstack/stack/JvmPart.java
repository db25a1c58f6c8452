package io.trellis.localstack.stack;

import io.trellis.localstack.process.Leashed;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** A Java program of the stack. */
record JvmPart(String name, String title, Jvm jvm, Map<String, String> environment, Path logs, BooleanSupplier ready)
        implements Part {

    @Override
    public Leashed start() {
        return Leashed.start(name, logs, jvm.command(), environment);
    }

    @Override
    public boolean isReady() {
        return ready.getAsBoolean();
    }
}
