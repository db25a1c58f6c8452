package io.trellis.localstack.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import io.trellis.localstack.issuer.DemoIssuer;
import io.trellis.localstack.issuer.DemoPerson;
import io.trellis.localstack.mail.MailSink;
import io.trellis.localstack.process.Ports;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DeskIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Integer> ports = Ports.free(3);

    @TempDir
    private Path directory;

    @Test
    void signsInTheDemoPersonPickedOnThePage() throws Exception {
        try (DemoIssuer _ = DemoIssuer.start(ports.getFirst(), directory)) {
            String page = "http://localhost:" + ports.getFirst() + "/trellis/authorize?response_type=code"
                    + "&client_id=trellis-gateway&scope=openid&state=s&nonce=n&redirect_uri=http://localhost/back";
            String html = get(page).body();
            for (DemoPerson person : DemoPerson.ALL) {
                assertThat(html).contains(person.name());
            }
            Matcher dana = Pattern.compile("name=\"username\" value=\"dana.whitfield\">\\s*"
                            + "<input type=\"hidden\" name=\"claims\" value=\"([^\"]*)\"")
                    .matcher(html);
            assertThat(dana.find()).isTrue();
            HttpResponse<String> picked = post(
                    page,
                    "username=dana.whitfield&claims=" + encoded(dana.group(1).replace("&quot;", "\"")));
            String back = picked.headers().firstValue("Location").orElseThrow();
            assertThat(back).startsWith("http://localhost/back?").contains("state=s");
            String code = URLDecoder.decode(back.replaceAll(".*code=([^&]*).*", "$1"), StandardCharsets.UTF_8);
            JsonNode tokens = JSON.readTree(post(
                            "http://localhost:" + ports.getFirst() + "/trellis/token",
                            "grant_type=authorization_code&client_id=trellis-gateway&client_secret=x"
                                    + "&redirect_uri=http://localhost/back&code=" + encoded(code))
                    .body());
            assertIsDana(tokens.get("access_token").asString());
        }
    }

    @Test
    void givesScriptsATokenForADemoPersonAndNobodyElse() throws Exception {
        try (DemoIssuer _ = DemoIssuer.start(ports.getFirst(), directory)) {
            String endpoint = "http://localhost:" + ports.getFirst() + "/trellis/token";
            String grant = "grant_type=password&client_id=script&client_secret=x&password=x&username=";
            assertIsDana(JSON.readTree(post(endpoint, grant + "dana.whitfield").body())
                    .get("access_token")
                    .asString());
            HttpResponse<String> stranger = post(endpoint, grant + "mallory");
            assertThat(stranger.statusCode()).isEqualTo(400);
            assertThat(stranger.body()).contains("invalid_grant");
        }
    }

    @Test
    void showsAMailWithItsLinkAndHarmlessMarkupAfterARestart() throws Exception {
        String text = "Your link: http://localhost:8080/sign-in/candidate?token=abc&x=1 <script>alert(1)</script>";
        try (MailSink _ = MailSink.start(ports.get(1), ports.get(2), directory)) {
            send("Ánh <b>", text);
        }
        try (MailSink _ = MailSink.start(ports.get(1), ports.get(2), directory)) {
            String url = "http://localhost:" + ports.get(2);
            JsonNode mails =
                    JSON.readTree(get(url + "/mails.json?to=mai%40example.org").body());
            assertThat(mails).hasSize(1);
            assertThat(mails.get(0).get("subject").asString()).isEqualTo("Ánh <b>");
            assertThat(JSON.readTree(
                            get(url + "/mails.json?to=other%40example.org").body()))
                    .isEmpty();
            assertThat(get(url).body()).contains("Ánh &lt;b&gt;");
            String page =
                    get(url + "/mails/" + mails.get(0).get("id").asString()).body();
            assertThat(page)
                    .contains("<a href=\"http://localhost:8080/sign-in/candidate?token=abc&amp;x=1\">")
                    .contains("&lt;script&gt;")
                    .doesNotContain("<script>");
            assertThat(get(url + "/mails/..%2Fissuer-key").statusCode()).isEqualTo(404);
        }
    }

    private void assertIsDana(String token) throws Exception {
        SignedJWT jwt = SignedJWT.parse(token);
        assertThat(jwt.getJWTClaimsSet().getSubject()).isEqualTo("dana.whitfield");
        assertThat(jwt.getJWTClaimsSet().getAudience()).containsExactly("trellis");
        assertThat(jwt.getJWTClaimsSet().getIssuer()).isEqualTo("http://localhost:" + ports.getFirst() + "/trellis");
        assertThat(jwt.getJWTClaimsSet().getStringListClaim("roles")).containsExactly("coordinator");
        assertThat(jwt.getJWTClaimsSet().getStringClaim("name")).isEqualTo("Dana Whitfield");
        assertThat(jwt.getJWTClaimsSet().getStringClaim("email")).isEqualTo("dana.whitfield@aldercove.example");
    }

    private void send(String subject, String text) throws Exception {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "localhost");
        properties.put("mail.smtp.port", String.valueOf(ports.get(1)));
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("hiring@aldercove.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("mai@example.org"));
        message.setSubject(subject, "UTF-8");
        message.setText(text, "UTF-8");
        Transport.send(message);
    }

    private HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String url, String form) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
