package io.trellis.localstack.manifests;

import static io.trellis.localstack.manifests.Yaml.map;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A manifest as the API server's strict validation reads it: every field known, every value of its type. */
final class Resource {
    private static final Map<String, Class<? extends HasMetadata>> KINDS = Map.of(
            "v1/Namespace", Namespace.class,
            "v1/ConfigMap", ConfigMap.class,
            "v1/Secret", Secret.class,
            "v1/Service", Service.class,
            "v1/ServiceAccount", ServiceAccount.class,
            "apps/v1/Deployment", Deployment.class,
            "apps/v1/StatefulSet", StatefulSet.class,
            "networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class,
            "policy/v1/PodDisruptionBudget", PodDisruptionBudget.class);
    private static final ObjectMapper STRICT = strict();

    private Resource() {}

    private static ObjectMapper strict() {
        ObjectMapper mapper = JsonMapper.builder()
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .build();
        for (CoercionInputShape shape :
                List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
            mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
        }
        return mapper;
    }

    static String id(Map<String, Object> manifest) {
        return manifest.get("kind") + " " + map(manifest.get("metadata")).get("name");
    }

    /** Reads it, or throws with what is wrong. */
    static HasMetadata read(Map<String, Object> manifest) {
        String kind = manifest.get("apiVersion") + "/" + manifest.get("kind");
        Class<? extends HasMetadata> type = KINDS.get(kind);
        if (type == null) {
            throw new IllegalArgumentException(id(manifest) + ": unknown kind " + kind);
        }
        HasMetadata resource;
        try {
            resource = STRICT.convertValue(manifest, type);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(id(manifest) + ": wrong type: " + e.getMessage(), e);
        }
        List<String> unknown = new ArrayList<>();
        collectUnknown(resource, unknown);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(id(manifest) + ": unknown field " + unknown);
        }
        return resource;
    }

    /** The model keeps fields it does not know in {@code additionalProperties}, at every level. */
    private static void collectUnknown(@Nullable Object node, List<String> unknown) {
        if (node instanceof Collection<?> items) {
            items.forEach(item -> collectUnknown(item, unknown));
        } else if (node instanceof Map<?, ?> entries) {
            entries.values().forEach(value -> collectUnknown(value, unknown));
        } else if (node != null && node.getClass().getName().startsWith("io.fabric8.")) {
            for (Method getter : node.getClass().getMethods()) {
                if (getter.getName().startsWith("get") && getter.getParameterCount() == 0) {
                    Object value = call(getter, node);
                    if (getter.getName().equals("getAdditionalProperties") && value instanceof Map<?, ?> fields) {
                        fields.keySet().forEach(field -> unknown.add(field.toString()));
                    } else {
                        collectUnknown(value, unknown);
                    }
                }
            }
        }
    }

    private static @Nullable Object call(Method getter, Object node) {
        try {
            return getter.invoke(node);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(getter.toString(), e);
        }
    }
}
