package io.trellis.localstack.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trellis.localstack.process.Leashed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SupervisorIT implements Supervisor.Listener {
    private final BlockingQueue<String> news = new LinkedBlockingQueue<>();

    @TempDir
    private Path directory;

    @Test
    void startsAgainWhatWasKilled() throws Exception {
        try (Supervisor supervisor = new Supervisor(this)) {
            supervisor.begin(List.of(part("a", "touch a.up; sleep 600"))).await();
            assertThat(news.take()).isEqualTo("a ready");
            ProcessHandle first = Leashed.child("a", directory).orElseThrow();
            first.destroyForcibly();
            assertThat(news.take()).isEqualTo("a ended by signal 9");
            assertThat(news.take()).isEqualTo("a returned");
            assertThat(Leashed.child("a", directory)).get().isNotEqualTo(first);
        }
    }

    @Test
    void aPartWhoseLeashWasKilledIsReplacedToo() throws Exception {
        try (Supervisor supervisor = new Supervisor(this)) {
            supervisor.begin(List.of(part("a", "touch a.up; sleep 600"))).await();
            assertThat(news.take()).isEqualTo("a ready");
            ProcessHandle first = Leashed.child("a", directory).orElseThrow();
            first.parent().orElseThrow().destroyForcibly();
            assertThat(news.take()).isEqualTo("a ended by signal 9");
            assertThat(news.take()).isEqualTo("a returned");
            assertThat(first.isAlive()).isFalse();
        }
    }

    @Test
    void saysWhatAPartSaidThatDoesNotStart() {
        try (Supervisor supervisor = new Supervisor(this)) {
            assertThatThrownBy(() -> supervisor
                            .begin(List.of(
                                    part("good", "touch good.up; sleep 600"),
                                    part("bad", "echo the disk is gone; exit 3")))
                            .await())
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("bad did not start")
                    .hasMessageContaining("the disk is gone");
        }
        assertThat(Leashed.child("good", directory)).isEmpty();
    }

    @Test
    void stopsWhatWasStartedLastFirst() throws Exception {
        Supervisor supervisor = new Supervisor(this);
        var server = supervisor.begin(List.of(part(
                "server",
                "trap 'echo server >> order; exit' TERM; touch server.up; " + "while :; do sleep 0.1; done")));
        server.await();
        supervisor
                .begin(List.of(part(
                        "service",
                        "trap 'echo service >> order; exit' TERM; touch service.up; " + "while :; do sleep 0.1; done")))
                .await();
        supervisor.close();
        assertThat(Files.readAllLines(directory.resolve("order"))).containsExactly("service", "server");
        assertThat(news).containsExactly("server ready", "service ready");
    }

    @Test
    void goesOnWithoutThePartsNobodyWaitsFor() throws Exception {
        try (Supervisor supervisor = new Supervisor(this)) {
            Part quick = part("quick", "touch quick.up; sleep 600");
            var servers = supervisor.begin(
                    List.of(part("slow", "until [ -e late.up ]; do sleep 0.1; done; touch slow.up; sleep 600"), quick));
            servers.await(quick);
            supervisor.begin(List.of(part("late", "touch late.up; sleep 600"))).await();
            servers.await();
            assertThat(news).containsSubsequence("quick ready", "late ready").contains("slow ready");
        }
    }

    @Test
    void closingEndsAStartThatStillWaits() throws Exception {
        Supervisor supervisor = new Supervisor(this);
        Thread closer = Thread.ofVirtual().start(() -> {
            awaitChild("slow");
            supervisor.close();
        });
        assertThatThrownBy(() ->
                        supervisor.begin(List.of(part("slow", "sleep 600"))).await())
                .isInstanceOf(Refused.class);
        closer.join();
        assertThat(Leashed.child("slow", directory)).isEmpty();
    }

    private void awaitChild(String name) {
        while (Leashed.child(name, directory).isEmpty()) {
            Thread.onSpinWait();
        }
    }

    private Part part(String name, String script) {
        return new Part() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String title() {
                return name;
            }

            @Override
            public Leashed start() {
                directory.resolve(name + ".up").toFile().delete();
                return Leashed.start(
                        name, directory, List.of("sh", "-c", "cd '" + directory + "'; " + script), Map.of());
            }

            @Override
            public boolean isReady() {
                return Files.exists(directory.resolve(name + ".up"));
            }
        };
    }

    @Override
    public void ready(Part part, Duration after) {
        news.add(part.name() + " ready");
    }

    @Override
    public void ended(Part part, String how) {
        news.add(part.name() + " ended " + how);
    }

    @Override
    public void returned(Part part, Duration after) {
        news.add(part.name() + " returned");
    }
}
