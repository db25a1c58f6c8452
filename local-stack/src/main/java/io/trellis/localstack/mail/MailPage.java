package io.trellis.localstack.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.trellis.localstack.page.Html;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code /} lists the mails, {@code /mails/<id>} shows one, {@code /mails.json} lists them for programs; {@code ?to=} limits
 * both lists to one recipient.
 */
final class MailPage implements HttpHandler {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>&\"']+(?:&amp;[^\\s<>&\"']+)*");
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
            .withLocale(Locale.US)
            .withZone(ZoneId.systemDefault());
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Mailbox mailbox;

    MailPage(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/")) {
                send(exchange, 200, "text/html", list(mailbox.newest(recipient(exchange))));
            } else if (path.equals("/mails.json")) {
                send(exchange, 200, "application/json", JSON.writeValueAsString(mailbox.newest(recipient(exchange))));
            } else if (path.startsWith("/mails/")) {
                Letter letter = mailbox.find(path.substring("/mails/".length())).orElse(null);
                send(exchange, letter == null ? 404 : 200, "text/html", letter == null ? nothing() : one(letter));
            } else {
                send(exchange, 404, "text/html", nothing());
            }
        }
    }

    private static String recipient(HttpExchange exchange) {
        String query = exchange.getRequestURI().getRawQuery();
        return Arrays.stream(query == null ? new String[0] : query.split("&"))
                .filter(parameter -> parameter.startsWith("to="))
                .map(parameter -> URLDecoder.decode(parameter.substring(3), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }

    private static String list(List<Letter> letters) {
        String rows = letters.stream()
                .map(letter -> """
                        <tr><td><a href="/mails/%s">%s</a><br><small>to %s</small></td><td><small>%s</small></td></tr>
                        """.formatted(
                                letter.id(),
                                Html.escape(letter.subject()),
                                Html.escape(letter.to()),
                                WHEN.format(letter.receivedAt())))
                .collect(Collectors.joining());
        String body = letters.isEmpty()
                ? "<p class=\"quiet\">Nothing yet. Mails the platform sends appear here; none leaves this machine.</p>"
                : "<table>" + rows + "</table>";
        return Html.page("Mail", "<h1>Mail</h1>" + body);
    }

    private static String one(Letter letter) {
        return Html.page(letter.subject(), """
                <p><a href="/">All mail</a></p>
                <h1>%s</h1>
                <p class="quiet">%s, to %s, from %s</p>
                <pre>%s</pre>
                """.formatted(
                        Html.escape(letter.subject()),
                        WHEN.format(letter.receivedAt()),
                        Html.escape(letter.to()),
                        Html.escape(letter.from()),
                        LINK.matcher(Html.escape(letter.text())).replaceAll("<a href=\"$0\">$0</a>")));
    }

    private static String nothing() {
        return Html.page("Not here", "<h1>There is no such mail</h1><p><a href=\"/\">All mail</a></p>");
    }

    private static void send(HttpExchange exchange, int status, String type, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders()
                .set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
