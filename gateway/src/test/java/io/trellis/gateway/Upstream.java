package io.trellis.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A service behind the gateway, speaking HTTP, that remembers what reached it. */
final class Upstream implements AutoCloseable {

    record Seen(String method, String path, Headers headers, byte[] body) {}

    final List<Seen> seen = new CopyOnWriteArrayList<>();
    final CountDownLatch patience = new CountDownLatch(1);
    final CountDownLatch secondEvent = new CountDownLatch(1);
    /** What happens while {@code /api/plans/meanwhile} is being answered. */
    volatile Runnable meanwhile = () -> {};

    private final HttpServer server;

    Upstream() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException unavailable) {
            throw new UncheckedIOException(unavailable);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    Seen last() {
        return seen.getLast();
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        seen.add(new Seen(exchange.getRequestMethod(), path, exchange.getRequestHeaders(), body));
        switch (path) {
            case "/api/plans/slow" -> await(patience);
            case "/api/plans/meanwhile" -> {
                meanwhile.run();
                send(exchange, 200, "{}");
            }
            case "/api/plans/1/progress" -> streamTwoEvents(exchange);
            case "/api/candidate-sessions" -> redeem(exchange, new String(body, StandardCharsets.UTF_8));
            case "/api/cohorts/broken", "/api/requisitions/broken" -> exchange.close();
            default -> send(exchange, 200, "{\"path\":\"" + path + "\"}");
        }
    }

    private static void redeem(HttpExchange exchange, String body) throws IOException {
        if (body.contains("good")) {
            send(
                    exchange,
                    200,
                    "{\"accessToken\":\"candidate-token\",\"expiresAt\":\"%s\"}"
                            .formatted(Instant.now().plusSeconds(600)));
        } else {
            send(exchange, 401, "{}");
        }
    }

    private void streamTwoEvents(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write("data: first\n\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
            await(secondEvent);
            out.write("data: second\n\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        patience.countDown();
        secondEvent.countDown();
        server.stop(0);
    }
}
