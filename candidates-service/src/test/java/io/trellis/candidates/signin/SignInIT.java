package io.trellis.candidates.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import io.trellis.candidates.CandidatesTest;
import io.trellis.candidates.Hiring;
import io.trellis.candidates.MovableClock;
import io.trellis.candidates.link.Links;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CandidatesTest
class SignInIT {

    private static final Pattern TOKEN = Pattern.compile("/sign-in/candidate\\?token=([\\w-]+)");

    @Autowired
    Hiring hiring;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    GreenMail mailServer;

    @Autowired
    Links links;

    @Autowired
    OpenSession openSession;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    MovableClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void mailedLinkOpensOnesOwnApplicationsOnce() throws Exception {
        var mail = Hiring.someMail();
        var mine = hiring.submitApplication().submit(hiring.submission(hiring.openVacancy(), mail));
        assertThat(post("/api/candidate-links", "{\"mail\":\"%s\"}".formatted(mail)))
                .hasStatus(202);
        var token = token(mail);
        assertThat(mongo.findAll(Document.class, "links").toString()).doesNotContain(token);
        var session = post("/api/candidate-sessions", "{\"token\":\"%s\"}".formatted(token));
        assertThat(session).hasStatusOk();
        var accessToken = accessToken(session);
        assertThat(get("/api/applications/" + mine.id(), accessToken))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.name")
                .isEqualTo("Grace Mwangi");
        assertThat(get("/api/applications/" + hiring.applied().id(), accessToken))
                .hasStatus(404);
        assertThat(post("/api/candidate-sessions", "{\"token\":\"%s\"}".formatted(token)))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:trellis:problem:link-spent");
    }

    @Test
    void unknownAddressGetsTheSameAnswerAndNoMail() {
        var letters = mongo.getCollection("letters").countDocuments();
        assertThat(post("/api/candidate-links", "{\"mail\":\"nobody@example.org\"}"))
                .hasStatus(202);
        assertThat(mongo.getCollection("letters").countDocuments()).isEqualTo(letters);
    }

    @Test
    void linkEndsAfterAQuarterOfAnHour() {
        var application = hiring.applied();
        var token = links.make(application.person());
        clock.setTo(clock.instant().plus(Duration.ofMinutes(15)));
        assertThat(openSession.open(token)).isEmpty();
    }

    @Test
    void nobodyGetsMoreThanFiveLinksInAQuarterOfAnHour() {
        var mail = Hiring.someMail();
        var application = hiring.submitApplication().submit(hiring.submission(hiring.openVacancy(), mail));
        for (var i = 0; i < 8; i++) {
            post("/api/candidate-links", "{\"mail\":\"%s\"}".formatted(mail));
        }
        var letters = mongo.getCollection("letters")
                .countDocuments(new Document("kind", "SIGN_IN")
                        .append("person", application.person().value()));
        assertThat(letters).isEqualTo(5);
    }

    @Test
    void candidatesSessionIsNoStaffSession() {
        var session = openSession.open(links.make(hiring.applied().person())).orElseThrow();
        assertThat(get("/api/applications", session.accessToken())).hasStatus(403);
        assertThat(get("/api/vacancies", session.accessToken())).hasStatus(403);
    }

    @Test
    void applicationIsAcknowledgedByMail() throws Exception {
        var mail = Hiring.someMail();
        hiring.submitApplication().submit(hiring.submission(hiring.openVacancy(), mail));
        await().untilAsserted(() -> assertThat(mailsTo(mail)).hasSize(1));
        var letter = mailsTo(mail).getFirst();
        assertThat(letter.getSubject()).isEqualTo("We have your application: Associate Product Manager");
        assertThat(GreenMailUtil.getBody(letter)).contains("Hello Grace Mwangi", "You hear from us by");
    }

    private String token(String mail) throws Exception {
        await().untilAsserted(() -> assertThat(mailsTo(mail))
                .anyMatch(it -> TOKEN.matcher(GreenMailUtil.getBody(it)).find()));
        return mailsTo(mail).stream()
                .map(GreenMailUtil::getBody)
                .map(TOKEN::matcher)
                .filter(java.util.regex.Matcher::find)
                .map(it -> it.group(1))
                .findFirst()
                .orElseThrow();
    }

    private List<MimeMessage> mailsTo(String mail) {
        return Arrays.stream(mailServer.getReceivedMessages())
                .filter(it -> isTo(it, mail))
                .toList();
    }

    private static boolean isTo(MimeMessage message, String mail) {
        try {
            return message.getRecipients(RecipientType.TO)[0].toString().equals(mail);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String accessToken(MvcTestResult session) throws Exception {
        var body = session.getResponse().getContentAsString();
        return body.replaceAll("(?s).*\"accessToken\":\"([^\"]+)\".*", "$1");
    }

    private MvcTestResult post(String path, String body) {
        return mvc.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult get(String path, String token) {
        return mvc.get().uri(path).header("Authorization", "Bearer " + token).exchange();
    }
}
