package io.trellis.localstack.stack;

import io.trellis.localstack.process.Leashed;
import io.trellis.localstack.process.Ports;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

/** How one part of a running stack is. */
public record Health(String part, Optional<Long> pid, OptionalLong memory, boolean healthy) {

    /** The parts that have been started here. */
    public static List<Health> of(Home home, Addresses addresses) {
        Map<String, BooleanSupplier> checks = new LinkedHashMap<>();
        checks.put("mongodb", () -> Ports.answers(addresses.mongodb()));
        checks.put("kafka", () -> Ports.answers(addresses.kafka()));
        checks.put("desk", () -> deskAnswers(addresses));
        checks.put("jobs", () -> isReady(addresses.jobs()));
        checks.put("candidates", () -> isReady(addresses.candidates()));
        checks.put("rotations", () -> isReady(addresses.rotations()));
        checks.put("gateway", () -> isReady(addresses.gateway()));
        return checks.entrySet().stream()
                .filter(check -> Files.exists(home.logs().resolve(check.getKey() + ".log")))
                .map(check -> of(home, check.getKey(), check.getValue()))
                .toList();
    }

    private static Health of(Home home, String part, BooleanSupplier check) {
        Optional<ProcessHandle> process = Leashed.child(part, home.logs());
        return new Health(
                part,
                process.map(ProcessHandle::pid),
                process.map(Memory::of).orElse(OptionalLong.empty()),
                process.isPresent() && check.getAsBoolean());
    }

    /** One process has both; the mail page itself reads every mail and is too slow to be asked again and again. */
    static boolean deskAnswers(Addresses addresses) {
        return Ports.answers(addresses.mailPage())
                && Http.answers(addresses.issuerUrl() + "/.well-known/openid-configuration");
    }

    private static boolean isReady(int port) {
        return Http.answers(Addresses.url(port) + "/actuator/health/readiness");
    }

    public String line() {
        return "  %-12s %-10s %10s  %s"
                .formatted(
                        part,
                        pid.map(String::valueOf).orElse("-"),
                        Memory.text(memory),
                        healthy ? "healthy" : "NOT healthy");
    }
}
