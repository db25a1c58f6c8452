package io.trellis.localstack.demo;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** How steps are told: who does what, once, in which order, and what is waited for. */
record Story(Api api, Journal journal, LocalDate today) {
    static final String DANA = "dana.whitfield";
    static final String RAVI = "ravi.shah";
    static final String LENA = "lena.brandt";
    static final String NORA = "nora.lindholm";
    static final String SAM = "sam.okoye";
    private static final int AT_ONCE = 4;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(90);

    /** Creates something and answers its id. */
    String create(String step, String who, String path, Object body) throws IOException, InterruptedException {
        return journal.once(
                step, () -> api.post(who, path, body, step).get("id").asString());
    }

    void act(String step, String who, String path, Object body) throws IOException, InterruptedException {
        journal.once(step, () -> {
            api.post(who, path, body, step);
            return "done";
        });
    }

    /** Waits for what the platform does by itself, a moment later. */
    JsonNode await(String who, String path, Condition condition) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE;
        while (true) {
            try {
                JsonNode answer = api.get(who, path);
                if (condition.holds(answer)) {
                    return answer;
                }
            } catch (Untellable e) {
                if (e.status() != 404) {
                    throw e;
                }
            }
            if (System.nanoTime() > deadline) {
                throw new Untellable("waiting for " + path, 0, "took too long");
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    interface Condition {
        boolean holds(JsonNode answer);
    }

    interface Scene {
        void tell() throws IOException, InterruptedException;
    }

    /** Scenes that do not depend on each other, a few at a time. */
    void sideBySide(List<Scene> scenes) throws IOException, InterruptedException {
        try (ExecutorService executor = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Void>> running = new ArrayList<>();
            for (Scene scene : scenes) {
                running.add(executor.submit(() -> {
                    scene.tell();
                    return null;
                }));
            }
            for (Future<Void> scene : running) {
                scene.get();
            }
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException failure -> throw failure;
                case RuntimeException failure -> throw failure;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }
}
