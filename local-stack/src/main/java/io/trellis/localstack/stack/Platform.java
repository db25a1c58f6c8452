package io.trellis.localstack.stack;

import io.trellis.localstack.desk.Desk;
import io.trellis.localstack.kafka.BrokerProcess;
import io.trellis.localstack.mongodb.ReplicaSet;
import io.trellis.localstack.process.Ports;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the stack consists of and how each part is run. */
public final class Platform {
    private static final List<String> SERVICES = List.of("jobs", "candidates", "rotations", "gateway");

    private final Home home;
    private final Addresses addresses;
    private final @Nullable String mongodbUri;

    /** @param mongodbUri a replica set to use instead of a part of the stack's own, or {@code null} */
    public Platform(Home home, Addresses addresses, @Nullable String mongodbUri) {
        this.home = home;
        this.addresses = addresses;
        this.mongodbUri = mongodbUri;
    }

    Part mongodb(Path mongod) {
        return new MongodbPart(new ReplicaSet(addresses.mongodb()), mongod, home);
    }

    JvmPart kafka(String classPath, @Nullable Path caches) {
        List<String> program = List.of(
                "-Dlogback.configurationFile=io/trellis/localstack/logback-quiet.xml",
                "-cp",
                classPath,
                BrokerProcess.class.getName(),
                home.data().resolve("kafka").toString(),
                String.valueOf(addresses.kafka()),
                String.valueOf(addresses.kafkaController()));
        return new JvmPart(
                "kafka",
                "Kafka",
                new Jvm(112, program, cache(caches, "kafka")),
                Map.of(),
                home.logs(),
                () -> Ports.answers(addresses.kafka()));
    }

    JvmPart desk(String classPath, @Nullable Path caches) {
        List<String> program = List.of(
                "-Dlogback.configurationFile=io/trellis/localstack/logback-quiet.xml",
                "-cp",
                classPath,
                Desk.class.getName(),
                home.data().toString(),
                String.valueOf(addresses.issuer()),
                String.valueOf(addresses.smtp()),
                String.valueOf(addresses.mailPage()));
        return new JvmPart(
                "desk",
                "Sign-in and mail",
                new Jvm(32, program, cache(caches, "desk")),
                Map.of(),
                home.logs(),
                () -> Health.deskAnswers(addresses));
    }

    private static @Nullable Path cache(@Nullable Path directory, String name) {
        return directory == null ? null : directory.resolve(name + ".aot");
    }

    /** The four services, from what is unpacked of them. */
    List<Service> services() {
        return SERVICES.stream().map(this::service).toList();
    }

    private Service service(String name) {
        String module = name.equals("gateway") ? name : name + "-service";
        ServiceProgram program = BootJar.of(module, home.checkout()).unpack(home.apps());
        int port = port(name);
        return new Service(
                name,
                title(name),
                program,
                heap(name),
                environment(name, port),
                home.logs(),
                () -> Ports.answers(port) && Http.answers(Addresses.url(port) + "/actuator/health/readiness"));
    }

    private int port(String service) {
        return switch (service) {
            case "jobs" -> addresses.jobs();
            case "candidates" -> addresses.candidates();
            case "rotations" -> addresses.rotations();
            default -> addresses.gateway();
        };
    }

    private static String title(String service) {
        return Character.toUpperCase(service.charAt(0)) + service.substring(1);
    }

    private static int heap(String service) {
        return service.equals("rotations") ? 144 : 96;
    }

    private Map<String, String> environment(String service, int port) {
        Map<String, String> environment = new HashMap<>();
        environment.put("SERVER_PORT", String.valueOf(port));
        environment.put(
                "TRELLIS_MONGODB_URI", mongodbUri == null ? new ReplicaSet(addresses.mongodb()).uri() : mongodbUri);
        environment.put("TRELLIS_DATABASE", "trellis_" + service);
        environment.put("TRELLIS_KAFKA", "127.0.0.1:" + addresses.kafka());
        environment.put("TRELLIS_ISSUER", addresses.issuerUrl());
        environment.put("TRELLIS_PUBLIC_URL", addresses.gatewayUrl());
        environment.put("TRELLIS_JOBS_URL", Addresses.url(addresses.jobs()));
        environment.put("TRELLIS_CANDIDATES_URL", Addresses.url(addresses.candidates()));
        environment.put("TRELLIS_ROTATIONS_URL", Addresses.url(addresses.rotations()));
        environment.put("TRELLIS_MAIL_HOST", "localhost");
        environment.put("TRELLIS_MAIL_PORT", String.valueOf(addresses.smtp()));
        environment.put("TRELLIS_CLIENT_ID", "trellis-gateway");
        environment.put("TRELLIS_CLIENT_SECRET", "local-only");
        environment.put("MANAGEMENT_OTLP_METRICS_EXPORT_ENABLED", "false");
        environment.put("SPRING_LIFECYCLE_TIMEOUT_PER_SHUTDOWN_PHASE", "3s");
        return environment;
    }
}
