package io.trellis.localstack.manifests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Files below a root. A test can give it one seeded mistake, which the text of one file then has. */
record Yaml(Path root, @Nullable Mistake mistake) {

    /** @param file where, relative to the root; {@code from} must be in it, its first occurrence becomes {@code to} */
    record Mistake(String file, String from, String to, String caught) {
        @Override
        public String toString() {
            return caught;
        }
    }

    String text(Path file) {
        try {
            String text = Files.readString(file);
            if (mistake == null
                    || !file.normalize().equals(root.resolve(mistake.file()).normalize())) {
                return text;
            }
            int at = text.indexOf(mistake.from());
            if (at < 0) {
                throw new IllegalArgumentException(mistake.file() + " does not contain: " + mistake.from());
            }
            return text.substring(0, at)
                    + mistake.to()
                    + text.substring(at + mistake.from().length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The documents of a file; a key that is there twice is an error. */
    List<Map<String, Object>> documents(Path file) {
        List<Map<String, Object>> documents = new ArrayList<>();
        new Load(LoadSettings.builder().setAllowDuplicateKeys(false).build())
                .loadAllFromString(text(file))
                .forEach(document -> documents.add(map(document)));
        return documents;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(@Nullable Object node) {
        return node == null ? Map.of() : (Map<String, Object>) node;
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(@Nullable Object node) {
        return node == null ? List.of() : (List<Object>) node;
    }
}
