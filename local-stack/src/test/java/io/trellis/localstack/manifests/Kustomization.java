package io.trellis.localstack.manifests;

import static io.trellis.localstack.manifests.Yaml.list;
import static io.trellis.localstack.manifests.Yaml.map;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The part of Kustomize that the overlays use. What it does not know is an error, so it never renders something else. */
record Kustomization(Yaml files, Path directory) {
    private static final Set<String> KNOWN =
            Set.of("apiVersion", "kind", "namespace", "resources", "patches", "configMapGenerator", "secretGenerator");

    List<Map<String, Object>> render() {
        Map<String, Object> root =
                files.documents(directory.resolve("kustomization.yaml")).getFirst();
        requireKnown(root, KNOWN);
        List<Map<String, Object>> rendered = new ArrayList<>();
        for (Object resource : list(root.get("resources"))) {
            Path path = directory.resolve(resource.toString());
            rendered.addAll(Files.isDirectory(path) ? new Kustomization(files, path).render() : files.documents(path));
        }
        for (Object patch : list(root.get("patches"))) {
            requireKnown(map(patch), Set.of("path"));
            files.documents(directory.resolve(map(patch).get("path").toString()))
                    .forEach(change -> apply(change, rendered));
        }
        generate(root, "configMapGenerator", "ConfigMap", "files", rendered);
        generate(root, "secretGenerator", "Secret", "literals", rendered);
        return rendered;
    }

    private void generate(
            Map<String, Object> root, String generator, String kind, String key, List<Map<String, Object>> rendered) {
        for (Object generated : list(root.get(generator))) {
            requireKnown(map(generated), Set.of("name", key));
            Map<String, Object> data = new LinkedHashMap<>();
            for (Object entry : list(map(generated).get(key))) {
                String text = entry.toString();
                data.put(
                        key.equals("files") ? text : text.substring(0, text.indexOf('=')),
                        key.equals("files")
                                ? files.text(directory.resolve(text))
                                : text.substring(text.indexOf('=') + 1));
            }
            rendered.add(new LinkedHashMap<>(Map.of(
                    "apiVersion",
                    "v1",
                    "kind",
                    kind,
                    "metadata",
                    new LinkedHashMap<>(Map.of("name", map(generated).get("name"))),
                    kind.equals("Secret") ? "stringData" : "data",
                    data)));
        }
    }

    private static void apply(Map<String, Object> change, List<Map<String, Object>> rendered) {
        Map<String, Object> target = rendered.stream()
                .filter(resource -> Resource.id(resource).equals(Resource.id(change)))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("a patch for what is not there: " + Resource.id(change)));
        merge(target, change);
    }

    private static void merge(Map<String, Object> target, Map<String, Object> change) {
        change.forEach((key, value) -> {
            if (value instanceof List) {
                throw new IllegalArgumentException("a patch with a list, which is not rendered here: " + key);
            }
            if (value instanceof Map && target.get(key) instanceof Map) {
                merge(map(target.get(key)), map(value));
            } else {
                target.put(key, value);
            }
        });
    }

    private static void requireKnown(Map<String, Object> node, Set<String> known) {
        node.keySet().stream().filter(key -> !known.contains(key)).findFirst().ifPresent(key -> {
            throw new IllegalArgumentException("unknown in a kustomization: " + key);
        });
    }
}
