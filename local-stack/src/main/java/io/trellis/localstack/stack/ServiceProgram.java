package io.trellis.localstack.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/** An unpacked service: its jar, the jars it needs in {@code lib} beside it, and its {@link Wiring} once that is there. */
record ServiceProgram(Path jar) {

    Path wiring() {
        return jar.resolveSibling("wiring.jar");
    }

    boolean isWired() {
        return Files.exists(wiring());
    }

    String mainClass() {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.getManifest().getMainAttributes().getValue(Attributes.Name.MAIN_CLASS);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + jar + ": " + e.getMessage(), e);
        }
    }

    /** The flags and the class by which a JVM runs it. */
    List<String> arguments(boolean wired) {
        return wired
                ? List.of("-Dspring.aot.enabled=true", "-cp", wiring() + ":" + jar, mainClass())
                : List.of("-jar", jar.toString());
    }

    /** A cache fits one class path. */
    Path cache(boolean wired) {
        return jar.resolveSibling(wired ? "wired.aot" : "plain.aot");
    }
}
