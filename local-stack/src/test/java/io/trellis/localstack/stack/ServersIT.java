package io.trellis.localstack.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.trellis.localstack.Trellis;
import io.trellis.localstack.mongodb.ReplicaSet;
import io.trellis.localstack.process.Leashed;
import io.trellis.localstack.process.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The stack's servers as a user gets them: by the command, as real processes. */
@Timeout(180)
class ServersIT {
    private static final int BELOW_EPHEMERAL = 12000;
    private static final List<String> PARTS = List.of("mongodb", "kafka", "desk");

    @TempDir
    private Path checkout;

    private final Addresses addresses = new Addresses(freeRange());

    @AfterEach
    void nothingIsLeft() throws Exception {
        run("down");
        assertThat(addresses.all().keySet()).noneMatch(Ports::answers);
    }

    @Test
    void survivesTheKillOfEveryPartAndARestart() throws Exception {
        up();
        String keys = get(addresses.issuerUrl() + "/jwks");
        insert("before the kill");
        List<Long> before = pids();
        for (String part : PARTS) {
            Leashed.child(part, home().logs()).orElseThrow().destroyForcibly();
        }
        awaitStatus(0);
        assertThat(pids()).hasSize(3).doesNotContainAnyElementsOf(before);
        insert("after the kill");

        Finished again = run("up", "--servers-only");
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.output()).hasLineCount(1).contains("already runs");

        assertThat(run("down").output()).contains("Stopped.");
        assertThat(run("status").code()).isEqualTo(3);
        up();
        assertThat(notes()).containsExactly("before the kill", "after the kill");
        assertThat(get(addresses.issuerUrl() + "/jwks")).isEqualTo(keys);
        assertThat(run("down", "--purge").code()).isZero();
        assertThat(home().stack()).doesNotExist();
    }

    @Test
    void killedStackLeavesNothingButItsDataAndSaysSoNextTime() throws Exception {
        Process stack = up();
        List<ProcessHandle> parts = PARTS.stream()
                .map(part -> Leashed.child(part, home().logs()).orElseThrow())
                .toList();
        stack.destroyForcibly().waitFor();
        for (ProcessHandle part : parts) {
            part.onExit().get(30, TimeUnit.SECONDS);
        }
        assertThat(run("status").code()).isEqualTo(3);
        up();
        assertThat(Files.readString(checkout.resolve("up.log")))
                .contains("The last stack here (process " + stack.pid() + ") ended without cleaning up");
    }

    @Test
    void namesThePortsThatAreTaken() throws Exception {
        try (ServerSocket _ = new ServerSocket(addresses.kafka(), 1, InetAddress.getLoopbackAddress())) {
            Finished up = run("up", "--servers-only");
            assertThat(up.code()).isEqualTo(1);
            assertThat(up.output()).hasLineCount(1).contains(addresses.kafka() + " (Kafka)");
        }
    }

    private Process up() throws Exception {
        Process stack = trellis(checkout.resolve("up.log"), "up", "--servers-only");
        while (stack.isAlive() && !State.isReady(home())) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(stack.isAlive())
                .as(Files.readString(checkout.resolve("up.log")))
                .isTrue();
        return stack;
    }

    private record Finished(int code, String output) {}

    private Finished run(String... arguments) throws Exception {
        Path out = Files.createTempFile(checkout, arguments[0], ".out");
        return new Finished(
                trellis(out, arguments).waitFor(), Files.readString(out).strip());
    }

    private Process trellis(Path output, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dtrellis.checkout=" + checkout,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Trellis.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.command().addAll(List.of(arguments));
        builder.environment().put("TRELLIS_PORT", String.valueOf(addresses.gateway()));
        builder.environment().remove("TRELLIS_MONGODB_URI");
        return builder.start();
    }

    private Home home() {
        return new Home(checkout, addresses.gateway());
    }

    private void awaitStatus(int code) throws Exception {
        while (run("status").code() != code) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private List<Long> pids() {
        return PARTS.stream()
                .flatMap(part -> Leashed.child(part, home().logs()).stream())
                .map(ProcessHandle::pid)
                .toList();
    }

    private void insert(String note) {
        try (MongoClient client = MongoClients.create(new ReplicaSet(addresses.mongodb()).uri())) {
            client.getDatabase("notes").getCollection("notes").insertOne(new Document("note", note));
        }
    }

    private List<String> notes() {
        try (MongoClient client = MongoClients.create(new ReplicaSet(addresses.mongodb()).uri())) {
            return client.getDatabase("notes")
                    .getCollection("notes")
                    .find()
                    .map(note -> note.getString("note"))
                    .into(new ArrayList<>());
        }
    }

    private static String get(String url) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static int freeRange() {
        return IntStream.iterate(
                        BELOW_EPHEMERAL + (int) (ProcessHandle.current().pid() % 1500) * 10, base -> base + 10)
                .filter(base -> new Addresses(base).all().keySet().stream().noneMatch(Ports::answers))
                .findFirst()
                .orElseThrow();
    }
}
