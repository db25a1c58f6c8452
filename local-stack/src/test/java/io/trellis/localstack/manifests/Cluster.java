package io.trellis.localstack.manifests;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an overlay renders to, held to this project's rules. */
record Cluster(List<HasMetadata> resources, Set<String> secretsFromOutside) {
    private static final Pattern PINNED = Pattern.compile("[a-z0-9./-]+:v?\\d[\\w.-]*");
    private static final Pattern SECRET = Pattern.compile(".*(SECRET|PASSWORD|SESSION_KEY|MONGODB_URI)$");

    /** @param secretsFromOutside names of secrets that the cluster's owner makes */
    static List<String> problems(List<Map<String, Object>> manifests, Set<String> secretsFromOutside) {
        List<String> problems = new ArrayList<>();
        List<HasMetadata> resources = new ArrayList<>();
        for (Map<String, Object> manifest : manifests) {
            try {
                resources.add(Resource.read(manifest));
            } catch (IllegalArgumentException e) {
                problems.add(e.getMessage());
            }
        }
        Cluster cluster = new Cluster(resources, secretsFromOutside);
        cluster.uniqueNames(problems);
        cluster.workloads(problems);
        cluster.servicesReachPods(problems);
        return problems;
    }

    private record Workload(String name, PodTemplateSpec template) {
        Map<String, String> labels() {
            return template.getMetadata().getLabels();
        }

        PodSpec spec() {
            return template.getSpec();
        }
    }

    private List<Workload> all() {
        return Stream.concat(
                        of(Deployment.class)
                                .map(d -> new Workload(id(d), d.getSpec().getTemplate())),
                        of(StatefulSet.class)
                                .map(s -> new Workload(id(s), s.getSpec().getTemplate())))
                .toList();
    }

    private <T> Stream<T> of(Class<T> kind) {
        return resources.stream().filter(kind::isInstance).map(kind::cast);
    }

    private static String id(HasMetadata resource) {
        return resource.getKind() + " " + resource.getMetadata().getName();
    }

    private void uniqueNames(List<String> problems) {
        Set<String> seen = new HashSet<>();
        resources.stream()
                .map(Cluster::id)
                .filter(id -> !seen.add(id))
                .forEach(id -> problems.add(id + ": there are two"));
    }

    private void workloads(List<String> problems) {
        for (Workload workload : all()) {
            pod(workload, problems);
            for (Container container : workload.spec().getContainers()) {
                container(workload, container, problems);
            }
            if (of(PodDisruptionBudget.class)
                    .noneMatch(budget -> matches(budget.getSpec().getSelector().getMatchLabels(), workload))) {
                problems.add(workload.name() + ": no disruption budget");
            }
            if (of(NetworkPolicy.class)
                    .filter(policy -> !policy.getSpec().getIngress().isEmpty())
                    .noneMatch(policy -> selects(policy, workload))) {
                problems.add(workload.name() + ": no network policy lets anybody in");
            }
        }
        if (of(NetworkPolicy.class)
                .noneMatch(policy -> policy.getSpec().getIngress().isEmpty()
                        && policy.getSpec().getPodSelector().getMatchLabels().isEmpty()
                        && policy.getSpec()
                                .getPodSelector()
                                .getMatchExpressions()
                                .isEmpty())) {
            problems.add("no network policy that denies by default");
        }
        for (NetworkPolicy policy : of(NetworkPolicy.class).toList()) {
            if (all().stream().noneMatch(workload -> selects(policy, workload))) {
                problems.add(id(policy) + ": selects no pod");
            }
        }
    }

    private static void pod(Workload workload, List<String> problems) {
        PodSpec spec = workload.spec();
        require(
                spec.getSecurityContext() != null
                        && Boolean.TRUE.equals(spec.getSecurityContext().getRunAsNonRoot()),
                workload.name() + ": may run as root",
                problems);
        require(
                spec.getSecurityContext() != null
                        && spec.getSecurityContext().getSeccompProfile() != null
                        && "RuntimeDefault"
                                .equals(spec.getSecurityContext()
                                        .getSeccompProfile()
                                        .getType()),
                workload.name() + ": no seccomp profile",
                problems);
        require(
                Boolean.FALSE.equals(spec.getAutomountServiceAccountToken()),
                workload.name() + ": gets a token for the API server",
                problems);
    }

    private void container(Workload workload, Container container, List<String> problems) {
        String name = workload.name();
        require(PINNED.matcher(container.getImage()).matches(), name + ": image is not pinned", problems);
        probe(name, "startup", container.getStartupProbe(), container, problems);
        probe(name, "liveness", container.getLivenessProbe(), container, problems);
        probe(name, "readiness", container.getReadinessProbe(), container, problems);
        for (String resource : List.of("cpu", "memory")) {
            require(has(container, resource, true), name + ": no " + resource + " request", problems);
            require(has(container, resource, false), name + ": no " + resource + " limit", problems);
        }
        var security = container.getSecurityContext();
        require(
                security != null && Boolean.FALSE.equals(security.getAllowPrivilegeEscalation()),
                name + ": may gain privileges",
                problems);
        require(
                security != null
                        && security.getCapabilities() != null
                        && security.getCapabilities().getDrop().contains("ALL"),
                name + ": keeps capabilities",
                problems);
        if (of(Service.class).anyMatch(service -> matches(service.getSpec().getSelector(), workload))
                && workload.labels().containsValue("trellis")) {
            require(
                    security != null && Boolean.TRUE.equals(security.getReadOnlyRootFilesystem()),
                    name + ": its root file system can be written",
                    problems);
        }
        container.getEnv().forEach(variable -> variable(name, variable, problems));
        container.getEnvFrom().stream()
                .filter(from -> from.getConfigMapRef() != null)
                .map(from -> from.getConfigMapRef().getName())
                .filter(map -> of(ConfigMap.class).noneMatch(named(map)))
                .forEach(map -> problems.add(name + ": there is no config map " + map));
    }

    private static boolean has(Container container, String resource, boolean request) {
        if (container.getResources() == null) {
            return false;
        }
        Map<String, Quantity> amounts = request
                ? container.getResources().getRequests()
                : container.getResources().getLimits();
        return amounts != null && amounts.containsKey(resource);
    }

    private void variable(String workload, EnvVar variable, List<String> problems) {
        if (variable.getValue() != null && SECRET.matcher(variable.getName()).matches()) {
            problems.add(workload + ": " + variable.getName() + " is a secret in the clear");
        }
        if (variable.getValueFrom() != null && variable.getValueFrom().getSecretKeyRef() != null) {
            String secret = variable.getValueFrom().getSecretKeyRef().getName();
            require(
                    secretsFromOutside.contains(secret) || of(Secret.class).anyMatch(named(secret)),
                    workload + ": there is no secret " + secret,
                    problems);
        }
    }

    private static void probe(
            String workload, String kind, @Nullable Probe probe, Container container, List<String> problems) {
        if (probe == null) {
            problems.add(workload + ": no " + kind + " probe");
            return;
        }
        IntOrString port = probe.getHttpGet() != null
                ? probe.getHttpGet().getPort()
                : probe.getTcpSocket() != null ? probe.getTcpSocket().getPort() : null;
        require(
                port == null || container.getPorts().stream().anyMatch(open -> is(port, open)),
                workload + ": the " + kind + " probe asks a port that is not open",
                problems);
        require(port != null || probe.getExec() != null, workload + ": the " + kind + " probe asks nothing", problems);
    }

    private void servicesReachPods(List<String> problems) {
        for (Service service : of(Service.class).toList()) {
            List<Workload> behind = all().stream()
                    .filter(workload -> matches(service.getSpec().getSelector(), workload))
                    .toList();
            require(!behind.isEmpty(), id(service) + ": no pod is behind it", problems);
            service.getSpec()
                    .getPorts()
                    .forEach(port -> require(
                            behind.stream()
                                    .flatMap(workload -> workload.spec().getContainers().stream())
                                    .flatMap(container -> container.getPorts().stream())
                                    .anyMatch(open -> is(port.getTargetPort(), open)),
                            id(service) + ": no pod has its port " + port.getName(),
                            problems));
        }
    }

    private static boolean is(IntOrString port, ContainerPort open) {
        return port.getStrVal() != null
                ? port.getStrVal().equals(open.getName())
                : port.getIntVal().equals(open.getContainerPort());
    }

    private static boolean selects(NetworkPolicy policy, Workload workload) {
        var selector = policy.getSpec().getPodSelector();
        return matches(selector.getMatchLabels(), workload)
                && selector.getMatchExpressions().stream()
                        .allMatch(expression -> expression.getOperator().equals("In")
                                && expression
                                        .getValues()
                                        .contains(workload.labels().get(expression.getKey())));
    }

    private static boolean matches(@Nullable Map<String, String> selector, Workload workload) {
        return selector != null && workload.labels().entrySet().containsAll(selector.entrySet());
    }

    private static <T extends HasMetadata> Predicate<T> named(String name) {
        return resource -> resource.getMetadata().getName().equals(name);
    }

    private static void require(boolean rule, String problem, List<String> problems) {
        if (!rule) {
            problems.add(problem);
        }
    }
}
