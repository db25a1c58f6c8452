package io.trellis.localstack.stack;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** A service before it is decided how it runs. */
record Service(
        String name,
        String title,
        ServiceProgram program,
        int heapMegabytes,
        Map<String, String> environment,
        Path logs,
        BooleanSupplier ready) {

    Wiring wiring() {
        return new Wiring(program, name, environment, logs);
    }

    /** @param wired whether it runs from its wiring, which must be there then */
    JvmPart part(boolean wired) {
        Jvm jvm = new Jvm(heapMegabytes, program.arguments(wired), program.cache(wired));
        return new JvmPart(name, title, jvm, environment, logs, ready);
    }
}
