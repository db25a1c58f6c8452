package io.trellis.localstack.manifests;

import static io.trellis.localstack.manifests.Yaml.list;
import static io.trellis.localstack.manifests.Yaml.map;
import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.localstack.issuer.DemoPerson;
import io.trellis.localstack.manifests.Yaml.Mistake;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ComposeTests {
    private static final Path ROOT = Path.of("..");
    private static final String FILE = "docker-compose.yml";
    private static final Pattern PINNED = Pattern.compile("[a-z0-9./-]+:v?\\d[\\w.-]*");
    private static final Set<String> TOP = Set.of("name", "services", "volumes", "x-service", "x-environment");
    private static final Set<String> OF_A_SERVICE = Set.of(
            "image",
            "build",
            "command",
            "environment",
            "ports",
            "volumes",
            "depends_on",
            "healthcheck",
            "restart",
            "user",
            "read_only",
            "tmpfs",
            "cap_drop",
            "security_opt",
            "mem_limit",
            "init");
    private static final Set<String> OF_A_CHECK = Set.of("test", "interval", "timeout", "retries", "start_period");

    @Test
    void keepsTheRules() {
        assertThat(problems(null)).isEmpty();
    }

    static Stream<Mistake> mistakes() {
        return Stream.of(
                seed(
                        "restart: unless-stopped\n    environment:\n      CLUSTER_ID",
                        "restarts: always\n    environment:\n      CLUSTER_ID",
                        "kafka: unknown key restarts"),
                seed("mongo:8.0.15", "mongo:latest", "mongodb: image is not pinned"),
                seed("apache/kafka:4.2.1", "apache/kafka", "kafka: image is not pinned"),
                seed("      retries: 20\n", "      retrys: 20\n", "kafka: unknown in its health check retrys"),
                seed(
                        "    healthcheck:\n      test: [\"CMD\", \"/mailpit\", \"readyz\"]\n      interval: 10s\n      timeout: 5s\n      retries: 5\n",
                        "",
                        "mail: no health check"),
                seed("KAFKA_NODE_ID: \"1\"", "KAFKA_NODE_ID: 1", "kafka: KAFKA_NODE_ID is not text"),
                seed(
                        "    mongodb: { condition: service_healthy }",
                        "    mongo: { condition: service_healthy }",
                        "depends on mongo, which is not there"),
                seed(
                        "kafka: { condition: service_healthy }",
                        "kafka: { condition: service_started }",
                        "does not wait until kafka is healthy"),
                seed("\"127.0.0.1:8080:8080\"", "\"8080:8080\"", "gateway: a port is open to the network"),
                seed("trellis-realm.json:/opt", "trellis-reelm.json:/opt", "is not there"),
                seed(
                        "\"kafka:/var/lib/kafka/data\"",
                        "\"kafkaa:/var/lib/kafka/data\"",
                        "volume kafkaa is not declared"),
                seed("user: \"10001:10001\"", "user: \"0:0\"", "jobs: runs as root"),
                seed(
                        "SERVICE: rotations-service",
                        "SERVICE: rotation-service",
                        "rotations: there is no module rotation-service"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void catches(Mistake mistake) {
        assertThat(problems(mistake)).anySatisfy(problem -> assertThat(problem).contains(mistake.caught()));
    }

    @Test
    void realmHasTheDemoPeopleAndTheGatewaysClient() throws Exception {
        JsonNode realm = JsonMapper.builder()
                .build()
                .readTree(Files.readString(ROOT.resolve("k8s/overlays/local/trellis-realm.json")));
        assertThat(realm.get("users").values().stream().map(ComposeTests::person))
                .containsExactlyElementsOf(DemoPerson.ALL.stream()
                        .map(person -> List.of(
                                person.subject(),
                                person.name(),
                                person.mail(),
                                person.roles().toString()))
                        .toList());
        JsonNode client = realm.get("clients").get(0);
        assertThat(client.get("clientId").asString()).isEqualTo("trellis-gateway");
        assertThat(client.get("protocolMappers").values().stream()
                        .map(mapper -> mapper.get("config"))
                        .map(config -> config.path("claim.name")
                                .asString(
                                        config.path("included.custom.audience").asString(""))))
                .containsExactlyInAnyOrder("trellis", "roles");
    }

    @Test
    void imageIsPinnedLayeredAndNotRoot() throws Exception {
        List<String> lines = Files.readAllLines(ROOT.resolve("Dockerfile"));
        List<String> bases = lines.stream()
                .filter(line -> line.startsWith("FROM "))
                .map(line -> line.split(" ")[1])
                .filter(base -> !base.equals("build"))
                .toList();
        assertThat(bases).isNotEmpty().allMatch(base -> PINNED.matcher(base).matches());
        List<String> last = lines.subList(lines.lastIndexOf("FROM " + bases.getLast()), lines.size());
        assertThat(last)
                .filteredOn(line -> line.startsWith("COPY --from=layers"))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(last).anyMatch(line -> line.matches("USER [1-9]\\d*:[1-9]\\d*"));
        assertThat(last).anyMatch(line -> line.startsWith("ENTRYPOINT [\"java\""));
    }

    private static List<String> person(JsonNode user) {
        return List.of(
                user.get("username").asString(),
                user.get("firstName").asString() + " " + user.get("lastName").asString(),
                user.get("email").asString(),
                user.get("realmRoles").values().stream()
                        .map(JsonNode::asString)
                        .toList()
                        .toString());
    }

    private static List<String> problems(@Nullable Mistake mistake) {
        Map<String, Object> compose =
                new Yaml(ROOT, mistake).documents(ROOT.resolve(FILE)).getFirst();
        List<String> problems = new ArrayList<>();
        unknown("", compose, TOP, problems);
        Map<String, Object> services = map(compose.get("services"));
        services.forEach((name, service) -> {
            Map<String, Object> merged = merged(map(service));
            unknown(name + ": unknown key ", merged, OF_A_SERVICE, problems);
            service(name, merged, services.keySet(), map(compose.get("volumes")).keySet(), problems);
        });
        return problems;
    }

    private static void service(
            String name,
            Map<String, Object> service,
            Set<String> services,
            Set<String> volumes,
            List<String> problems) {
        require(
                PINNED.matcher(String.valueOf(service.get("image"))).matches(),
                name + ": image is not pinned",
                problems);
        require(service.containsKey("healthcheck"), name + ": no health check", problems);
        unknown(name + ": unknown in its health check ", map(service.get("healthcheck")), OF_A_CHECK, problems);
        merged(map(service.get("environment")))
                .forEach(
                        (key, value) -> require(value instanceof String, name + ": " + key + " is not text", problems));
        merged(map(service.get("depends_on"))).forEach((other, condition) -> {
            require(services.contains(other), name + ": depends on " + other + ", which is not there", problems);
            require(
                    "service_healthy".equals(map(condition).get("condition")),
                    name + ": does not wait until " + other + " is healthy",
                    problems);
        });
        list(service.get("ports"))
                .forEach(port -> require(
                        port.toString().startsWith("127.0.0.1:"), name + ": a port is open to the network", problems));
        for (Object mount : list(service.get("volumes"))) {
            String source = mount.toString().split(":")[0];
            if (source.startsWith(".")) {
                require(Files.exists(ROOT.resolve(source)), name + ": " + source + " is not there", problems);
            } else {
                require(volumes.contains(source), name + ": volume " + source + " is not declared", problems);
            }
        }
        if (service.containsKey("build")) {
            String module =
                    map(map(service.get("build")).get("args")).get("SERVICE").toString();
            require(Files.isDirectory(ROOT.resolve(module)), name + ": there is no module " + module, problems);
            require(!String.valueOf(service.get("user")).startsWith("0"), name + ": runs as root", problems);
            require(service.get("read_only") == Boolean.TRUE, name + ": its root file system can be written", problems);
        }
    }

    /** With what {@code <<} brings in, as Compose reads it. */
    private static Map<String, Object> merged(Map<String, Object> node) {
        Map<String, Object> merged = new LinkedHashMap<>(map(node.get("<<")));
        merged.putAll(node);
        merged.remove("<<");
        return merged;
    }

    private static void unknown(String what, Map<String, Object> node, Set<String> known, List<String> problems) {
        node.keySet().stream().filter(key -> !known.contains(key)).forEach(key -> problems.add(what + key));
    }

    private static void require(boolean rule, String problem, List<String> problems) {
        if (!rule) {
            problems.add(problem);
        }
    }

    private static Mistake seed(String from, String to, String caught) {
        return new Mistake(FILE, from, to, caught);
    }
}
