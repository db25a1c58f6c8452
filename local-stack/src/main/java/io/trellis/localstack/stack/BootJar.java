package io.trellis.localstack.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;

/** A Spring Boot jar and its unpacked form, from which it starts faster and can use an AOT cache. */
record BootJar(String module, Path jar) {
    private static final int KEPT = 2;

    static BootJar of(String module, Path checkout) {
        Path target = checkout.resolve(module).resolve("target");
        try (Stream<Path> files = Files.list(target)) {
            return new BootJar(
                    module,
                    files.filter(file -> file.toString().endsWith("-app.jar"))
                            .findFirst()
                            .orElseThrow(() -> new IOException("no jar in " + target)));
        } catch (IOException e) {
            throw new Refused(module + " is not built; run ./trellis up without TRELLIS_BUILD=never");
        }
    }

    /** Unpacks it under {@code apps} unless this very jar already is. */
    ServiceProgram unpack(Path apps) {
        try {
            String version = fingerprint();
            Path directory = apps.resolve(module + "-" + version);
            Path program = directory.resolve(jar.getFileName());
            if (!Files.exists(program)) {
                removeOld(apps);
                Path fresh = Files.createTempDirectory(Files.createDirectories(apps), module + ".new");
                extract(fresh);
                Files.move(fresh, directory, StandardCopyOption.ATOMIC_MOVE);
            }
            return new ServiceProgram(program);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack " + jar + ": " + e.getMessage(), e);
        }
    }

    /** Of what is in it: a reproducible build gives every jar the same date. */
    private String fingerprint() throws IOException {
        CRC32 sum = new CRC32();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            zip.stream().forEach(entry -> sum.update((entry.getName() + entry.getCrc()).getBytes(UTF_8)));
        }
        return "%08x".formatted(sum.getValue());
    }

    private void extract(Path directory) throws IOException {
        Path log = directory.resolve("extract.log");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        directory.toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(Files.readString(log));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Keeps the newest of the earlier ones: a stack on another port may still run from it. */
    private void removeOld(Path apps) throws IOException {
        if (!Files.exists(apps)) {
            return;
        }
        try (Stream<Path> files = Files.list(apps)) {
            files.filter(file -> file.getFileName().toString().matches(module + "(-[0-9a-f]{8}|\\.new.*)"))
                    .sorted(Comparator.comparing((Path file) -> file.toFile().lastModified())
                            .reversed())
                    .skip(KEPT - 1)
                    .forEach(Trees::delete);
        }
    }
}
