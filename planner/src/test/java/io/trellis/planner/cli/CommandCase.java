package io.trellis.planner.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Commands in a folder of their own, with writers that keep what is not flushed, like those of the process. */
abstract class CommandCase {

    /** Two people want the one seat in Ads; a third is pinned and then away. */
    static final String TINY = """
            {"name": "Tiny",
             "periods": [{"id": "p1", "name": "H1"}, {"id": "p2", "name": "H2"}],
             "teams": [{"id": "a", "name": "Ads"}, {"id": "b", "name": "Billing"}, {"id": "c", "name": "Chat"}],
             "slots": [
              {"id": "a-1", "team": "a", "periods": ["p1"], "max": 1},
              {"id": "b-1", "team": "b", "periods": ["p1"], "max": 2},
              {"id": "b-2", "team": "b", "periods": ["p2"], "max": 1},
              {"id": "c-2", "team": "c", "periods": ["p2"], "max": 2}],
             "associates": [
              {"id": "mina", "name": "Mina Haddad", "choices": ["a", "b", "c"]},
              {"id": "omar", "name": "Omar Farouk", "choices": ["a", "b", "c"]},
              {"id": "noor", "name": "Noor El-Amin", "choices": ["c"], "leave": ["p2"], "pins": ["b-1"]}]}
            """;

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    final int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return PlannerCommand.run(writer(out), writer(err), args);
    }

    private static PrintWriter writer(StringWriter text) {
        return new PrintWriter(new BufferedWriter(text), true);
    }

    final Path path(String name) {
        return folder.resolve(name);
    }

    final String file(String name) {
        return path(name).toString();
    }

    final void write(String name, String text) throws IOException {
        Files.writeString(path(name), text);
    }

    /** What the last command printed, times and the folder left aside. */
    final String printed() {
        return plain(out);
    }

    final String complained() {
        return plain(err);
    }

    /** As printed. */
    final String output() {
        return out.toString();
    }

    private String plain(StringWriter text) {
        return text.toString()
                .replace("\r", "")
                .replace(folder.toString(), "F")
                .replaceAll("\\d+\\.\\d s", "T s")
                .replaceAll("\\d+ ms", "T ms")
                .replaceAll("\"seconds\" : [0-9.]+", "\"seconds\" : T");
    }
}
