package io.trellis.system;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Finds a Chromium: {@code TRELLIS_CHROMIUM}, one on {@code PATH}, or the one that the npm package pinned in {@code
 * browser/} carries.
 */
final class Chromium {

    private static final Path PACKAGE = Path.of("browser").toAbsolutePath();
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    static Path find() {
        return named().or(Chromium::onPath).orElseGet(Chromium::fromPackage);
    }

    private static Optional<Path> named() {
        return Optional.ofNullable(System.getenv("TRELLIS_CHROMIUM")).map(Path::of);
    }

    private static Optional<Path> onPath() {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Arrays.stream(path.split(File.pathSeparator))
                .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path fromPackage() {
        if (!Files.exists(PACKAGE.resolve("node_modules"))) {
            run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        }
        return Path.of(run(
                        "node",
                        "--input-type=module",
                        "--eval",
                        "import chromium from '@sparticuz/chromium'; console.log(await chromium.executablePath())")
                .lines()
                .reduce("", (_, line) -> line));
    }

    private static String run(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(PACKAGE.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException("No Chromium: set TRELLIS_CHROMIUM or install chromium. '"
                        + String.join(" ", command) + "' failed in " + PACKAGE);
            }
            return output;
        } catch (IOException missing) {
            throw new UncheckedIOException("No Chromium: set TRELLIS_CHROMIUM or install chromium or Node.js", missing);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** What makes a headless browser keep to itself: no sandbox for root, no calls home. */
    static List<String> quietly() {
        return Stream.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--no-first-run")
                .toList();
    }

    private Chromium() {}
}
