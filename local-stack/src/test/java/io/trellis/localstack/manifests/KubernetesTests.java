package io.trellis.localstack.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.localstack.manifests.Yaml.Mistake;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KubernetesTests {
    private static final Path ROOT = Path.of("../k8s");
    private static final Set<String> FROM_OUTSIDE = Set.of("trellis-mongodb", "trellis-gateway", "trellis-candidates");

    @Test
    void baseKeepsTheRules() {
        assertThat(problems("base", null, FROM_OUTSIDE)).isEmpty();
    }

    @Test
    void localOverlayKeepsTheRules() {
        assertThat(problems("overlays/local", null, Set.of())).isEmpty();
    }

    @Test
    void baseHasEveryService() {
        assertThat(new Kustomization(new Yaml(ROOT, null), ROOT.resolve("base")).render())
                .extracting(Resource::id)
                .contains("Deployment gateway", "Deployment jobs", "Deployment candidates", "Deployment rotations");
    }

    static Stream<Mistake> mistakes() {
        return Stream.of(
                base("jobs", "readinessProbe:", "readynessProbe:", "unknown field [readynessProbe]"),
                base("jobs", "replicas: 2", "replicas: two", "wrong type"),
                base("jobs", "replicas: 2", "replicas: \"2\"", "wrong type"),
                base("jobs", "value: \"8080\"", "value: 8080", "wrong type"),
                base("jobs", "runAsNonRoot: true", "runAsNonRoot: \"true\"", "wrong type"),
                base("jobs", "          startupProbe:", "          startupProbes:", "unknown field [startupProbes]"),
                base("jobs", "livenessProbe:", "lifecycle:", "duplicate"),
                base("gateway", probe("startupProbe", 2), "", "no startup probe"),
                base("gateway", probe("readinessProbe", 5), "", "no readiness probe"),
                base(
                        "gateway",
                        "port: http\n            periodSeconds",
                        "port: web\n            periodSeconds",
                        "asks a port"),
                base(
                        "rotations",
                        "              memory: 768Mi\n            limits",
                        "            limits",
                        "no memory request"),
                base(
                        "rotations",
                        "            limits:\n              cpu: \"2\"\n",
                        "            limits:\n",
                        "no cpu limit"),
                base("candidates", "candidates-service:0.1.0", "candidates-service:latest", "not pinned"),
                base("candidates", "candidates-service:0.1.0", "candidates-service", "not pinned"),
                base("candidates", "runAsNonRoot: true", "runAsNonRoot: false", "may run as root"),
                base("candidates", "readOnlyRootFilesystem: true", "readOnlyRootFilesystem: false", "can be written"),
                base(
                        "candidates",
                        "allowPrivilegeEscalation: false",
                        "allowPrivilegeEscalation: true",
                        "gain privileges"),
                base("candidates", "drop: [ALL]", "drop: []", "keeps capabilities"),
                base("candidates", "type: RuntimeDefault", "type: Unconfined", "no seccomp profile"),
                base(
                        "candidates",
                        "automountServiceAccountToken: false",
                        "automountServiceAccountToken: true",
                        "token for the API"),
                base(
                        "gateway",
                        "valueFrom:\n                secretKeyRef:\n                  name: trellis-gateway\n                  key: client-secret",
                        "value: hunter2",
                        "secret in the clear"),
                base("gateway", "name: trellis-gateway\n", "name: trellis-gatway\n", "there is no secret"),
                base(
                        "gateway",
                        "name: trellis\n          env:",
                        "name: treliss\n          env:",
                        "there is no config map"),
                base("jobs", "targetPort: http", "targetPort: web", "no pod has its port"),
                base(
                        "jobs",
                        "  selector:\n    app.kubernetes.io/name: jobs\n",
                        "  selector:\n    app.kubernetes.io/name: job\n",
                        "no pod is behind it"),
                base("jobs", "kind: PodDisruptionBudget", "kind: PodDisruptionBugdet", "unknown kind"),
                base(
                        "jobs",
                        "  maxUnavailable: 1\n  selector:\n    matchLabels:\n      app.kubernetes.io/name: jobs",
                        "  maxUnavailable: 1\n  selector:\n    matchLabels:\n      app.kubernetes.io/name: jbos",
                        "no disruption budget"),
                base("jobs", "apiVersion: apps/v1", "apiVersion: extensions/v1beta1", "unknown kind"),
                base("network", "app.kubernetes.io/name: gateway", "app.kubernetes.io/name: gatewy", "selects no pod"),
                base("network", "policyTypes: [Ingress]", "policyType: [Ingress]", "unknown field [policyType]"),
                base("kustomization", "  - network.yaml\n", "", "denies by default"),
                base("settings", "TRELLIS_MAIL_PORT: \"25\"", "TRELLIS_MAIL_PORT: 25", "wrong type"),
                new Mistake(
                        "overlays/local/one-replica.yaml", "name: jobs", "name: jobz", "a patch for what is not there"),
                new Mistake(
                        "overlays/local/kustomization.yaml",
                        "resources:",
                        "ressources:",
                        "unknown in a kustomization"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void catches(Mistake mistake) {
        String directory = mistake.file().startsWith("base") ? "base" : "overlays/local";
        assertThat(problems(directory, mistake, FROM_OUTSIDE))
                .anySatisfy(problem -> assertThat(problem).contains(mistake.caught()));
    }

    private static List<String> problems(String directory, @Nullable Mistake mistake, Set<String> secrets) {
        List<Map<String, Object>> rendered;
        try {
            rendered = new Kustomization(new Yaml(ROOT, mistake), ROOT.resolve(directory)).render();
        } catch (RuntimeException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
        return Cluster.problems(rendered, secrets);
    }

    private static Mistake base(String file, String from, String to, String caught) {
        return new Mistake("base/" + file + ".yaml", from, to, caught);
    }

    private static String probe(String name, int period) {
        String path = name.equals("readinessProbe") ? "readiness" : "liveness";
        String last = name.equals("startupProbe") ? "failureThreshold: 60" : "timeoutSeconds: 3";
        return """
                          %s:
                            httpGet:
                              path: /actuator/health/%s
                              port: http
                            periodSeconds: %d
                            %s
                """.formatted(name, path, period, last).indent(0);
    }
}
