package io.trellis.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every command of the README works. What takes no Kafka, no cluster and no second build is run here, as it stands
 * there.
 */
@ExtendWith(RunningStack.class)
class ReadmeIT {

    private static final Path CHECKOUT = Path.of("..");
    private static final Set<String> PROGRAMS =
            Set.of("mvn", "docker", "kubectl", "npm", "npx", "node", "java", "python3", "curl", "git", "sh");

    /** What is run here: how it stands in the README, and what is typed for that. */
    private static final Map<String, List<String>> HERE = Map.ofEntries(
            Map.entry("./trellis logs [part]", List.of("logs", "logs gateway")),
            Map.entry("./trellis load", List.of("load --rate 2 --seconds 2")),
            Map.entry("./trellis plan examples/spring-2027.json", List.of("plan examples/spring-2027.json")),
            Map.entry("./trellis verify COHORT PLAN", List.of("verify COHORT PLAN")),
            Map.entry("./trellis why-not", List.of("why-not COHORT PLAN aiko-tanaka payments")),
            Map.entry("./trellis what-if", List.of("what-if COHORT --close checkout-1")),
            Map.entry("./trellis replan", List.of("replan COHORT PLAN --started p1 --leave aiko-tanaka=p2")),
            Map.entry("./trellis swaps", List.of("swaps COHORT PLAN")),
            Map.entry("./trellis coach", List.of("coach COHORT")),
            Map.entry("./trellis mentors", List.of("mentors MENTORS")),
            Map.entry("./trellis generate", List.of("generate")));

    /** What is run, or for want of a cluster checked, elsewhere: with Kafka at hand where that is needed. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "mvn verify", ".ci/run",
            "./trellis up", "system-tests/src/test/java/io/trellis/system/RunningStack.java",
            "./trellis up --detach", "system-tests/src/test/java/io/trellis/system/RunningStack.java",
            "./trellis down [--purge]", "system-tests/src/test/java/io/trellis/system/RunningStack.java",
            "./trellis status", "system-tests/src/test/java/io/trellis/system/OperationIT.java",
            "./trellis dlt list", "system-tests/src/test/java/io/trellis/system/OperationIT.java",
            "docker compose up", "local-stack/src/test/java/io/trellis/localstack/manifests/ComposeTests.java",
            "kubectl apply -k k8s/overlays/local",
                    "local-stack/src/test/java/io/trellis/localstack/manifests/KubernetesTests.java",
            "planner/bench/run", "planner/bench/src/test/java/io/trellis/planner/bench/BenchTests.java");

    @TempDir
    static Path folder;

    private final Stack stack;

    ReadmeIT(Stack stack) {
        this.stack = stack;
    }

    @BeforeAll
    static void writeMentors() throws IOException {
        Files.writeString(folder.resolve("mentors.json"), """
                {"mentors": [{"id": "tom", "name": "Tom Becker", "capacity": 1, "topics": ["data"]}],
                 "mentees": [{"id": "mina", "name": "Mina Haddad", "topics": ["data"]}]}
                """);
    }

    @Test
    void everyCommandIsRunHereOrElsewhere() throws IOException {
        Set<String> covered = Stream.concat(HERE.keySet().stream(), ELSEWHERE.keySet().stream())
                .collect(Collectors.toSet());
        assertThat(readme().commands()).isEqualTo(covered);
        assertThat(ELSEWHERE.values())
                .allSatisfy(test -> assertThat(CHECKOUT.resolve(test)).exists());
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("typed")
    void works(String words, String typed) throws IOException {
        assertThat(typed).as("what the README says").startsWith(words.replaceAll("^\\./trellis | \\[.*", ""));
        if (typed.contains("PLAN") && Files.notExists(folder.resolve("plan.json"))) {
            stack.trellis("plan", "examples/spring-2027.json", "--out", folder.toString());
        }
        String arguments = typed.replace("COHORT", "examples/spring-2027.json")
                .replace("PLAN", folder.resolve("plan.json").toString())
                .replace("MENTORS", folder.resolve("mentors.json").toString());

        assertThat(stack.trellis(arguments.split(" ")))
                .as("which fails unless the exit code is 0")
                .isNotBlank();
    }

    static Stream<Arguments> typed() {
        return HERE.entrySet().stream()
                .flatMap(command -> command.getValue().stream().map(typed -> arguments(command.getKey(), typed)));
    }

    private static Readme readme() throws IOException {
        return new Readme(
                Files.readString(CHECKOUT.resolve("README.md")),
                word -> PROGRAMS.contains(word) || isFileToRun(CHECKOUT.resolve(word)));
    }

    private static boolean isFileToRun(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }
}
