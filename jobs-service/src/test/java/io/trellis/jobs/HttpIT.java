package io.trellis.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.trellis.jobs.posting.PostingId;
import io.trellis.jobs.posting.Visibility;
import io.trellis.jobs.requisition.Requisition;
import io.trellis.jobs.requisition.RequisitionId;
import io.trellis.localstack.testing.TestIssuer;
import io.trellis.support.id.Ids;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Requisitions and postings as the web app and other clients see them. */
@RealServers
class HttpIT {

    private static final String TERMS = """
            {"title": "Associate Product Manager", "level": "APM", "employmentType": "FULL_TIME", "openings": 2,
             "pay": {"currency": "EUR", "baseMin": 56000, "baseMax": 64000, "bonusPercentMax": 8, "equity": true}}""";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Hiring hiring;

    @Autowired
    MongoTemplate mongo;

    @Test
    void goesFromDraftToOpen() {
        var drafted = as("lena.brandt", "recruiter", HttpMethod.POST, "/api/requisitions", TERMS);
        assertThat(drafted).hasStatus(201).headers().hasValue("ETag", "\"1\"");
        var location = drafted.getResponse().getHeader("Location");
        assertThat(post("lena.brandt", location + "/submission")).hasStatusOk();
        assertThat(post("lena.brandt", location + "/approval")).hasStatus(422);
        assertThat(post("nora.lindholm", location + "/approval")).hasStatusOk();
        var opened = post("lena.brandt", location + "/opening");
        assertThat(opened).hasStatusOk().headers().hasValue("ETag", "\"4\"");
        assertThat(opened).bodyJson().extractingPath("$.status").isEqualTo("OPEN");
        assertThat(opened).bodyJson().extractingPath("$.decidedBy").isEqualTo("nora.lindholm");
        assertThat(opened)
                .bodyJson()
                .extractingPath("$.next")
                .asArray()
                .containsExactly("ON_HOLD", "FILLED", "CANCELLED");
    }

    @Test
    void saysWhatIsPossibleInstead() {
        var id = hiring.openRequisition(1);
        var refused = post("lena.brandt", "/api/requisitions/" + id + "/submission");
        assertThat(refused).hasStatus(409);
        assertThat(refused).bodyJson().extractingPath("$.type").isEqualTo("urn:trellis:problem:illegal-transition");
        assertThat(refused).bodyJson().extractingPath("$.current").isEqualTo("OPEN");
        assertThat(refused)
                .bodyJson()
                .extractingPath("$.allowed")
                .asArray()
                .containsExactlyInAnyOrder("ON_HOLD", "FILLED", "CANCELLED");
    }

    @Test
    void pointsAtEveryInvalidField() {
        var refused = as(
                "lena.brandt",
                "recruiter",
                HttpMethod.POST,
                "/api/requisitions",
                TERMS.replace("\"openings\": 2", "\"openings\": 0").replace("Associate Product Manager", " "));
        assertThat(refused).hasStatus(422);
        assertThat(refused)
                .bodyJson()
                .extractingPath("$.errors[*].pointer")
                .asArray()
                .containsExactlyInAnyOrder("/openings", "/title");
    }

    @Test
    void refusesABandUpsideDown() {
        assertThat(as(
                        "lena.brandt",
                        "recruiter",
                        HttpMethod.POST,
                        "/api/requisitions",
                        TERMS.replace("56000", "65000")))
                .hasStatus(422);
    }

    @Test
    void editsOnlyWhatWasRead() {
        var drafted = as("lena.brandt", "recruiter", HttpMethod.POST, "/api/requisitions", TERMS);
        var location = String.valueOf(drafted.getResponse().getHeader("Location"));
        assertThat(as("lena.brandt", "recruiter", HttpMethod.PUT, location, TERMS))
                .hasStatus(428);
        assertThat(edit(location, "\"1\"")).hasStatusOk();
        assertThat(edit(location, "\"1\"")).hasStatus(412);
    }

    @Test
    void draftsOnceHoweverOftenItIsSent() {
        var before = mongo.count(new Query(), Requisition.class);
        var key = Ids.next().toString();
        var first = draft(key);
        var second = draft(key);
        assertThat(first).hasStatus(201);
        assertThat(second).hasStatus(201);
        assertThat(second.getResponse().getHeader("Location"))
                .isEqualTo(first.getResponse().getHeader("Location"));
        assertThat(mongo.count(new Query(), Requisition.class)).isEqualTo(before + 1);
    }

    @Test
    void publishesOnlyWhileTheRequisitionIsOpen() {
        var requisition = hiring.openRequisition(1);
        var posting = hiring.draftPosting(requisition);
        assertThat(post("lena.brandt", "/api/requisitions/" + requisition + "/hold"))
                .hasStatusOk();
        var refused = publish(posting);
        assertThat(refused).hasStatus(422);
        assertThat(refused).bodyJson().extractingPath("$.type").isEqualTo("urn:trellis:problem:requisition-not-open");
        assertThat(post("lena.brandt", "/api/requisitions/" + requisition + "/resumption"))
                .hasStatusOk();
        assertThat(publish(posting)).hasStatusOk();
    }

    @Test
    void showsStrangersWhatIsPublicAndOpen() {
        var requisition = hiring.openRequisition(1);
        var draft = hiring.draftPosting(requisition);
        var open = hiring.publishedPosting(requisition);
        var internal = hiring.publishedPosting(requisition, hiring.contentFor(Duration.ofDays(9)), Visibility.INTERNAL);

        assertThat(listed(null, requisition))
                .contains(open.toString())
                .doesNotContain(draft.toString(), internal.toString());
        assertThat(listed("associate", requisition))
                .contains(open.toString(), internal.toString())
                .doesNotContain(draft.toString());
        assertThat(listed("recruiter", requisition)).contains(draft.toString(), open.toString(), internal.toString());

        assertThat(mvc.get().uri("/api/postings/" + open)).hasStatusOk();
        assertThat(mvc.get().uri("/api/postings/" + draft)).hasStatus(404);
        assertThat(mvc.get().uri("/api/postings/" + internal)).hasStatus(404);
    }

    @Test
    void findsOpenPostingsWithCounts() {
        var open = hiring.publishedPosting(hiring.openRequisition(1));
        var found = mvc.get()
                .uri("/api/postings/open?location=Berlin&starts=2027-02")
                .exchange();
        assertThat(found).hasStatusOk();
        assertThat(found)
                .bodyJson()
                .extractingPath("$.postings[*].id")
                .asArray()
                .contains(open.toString());
        assertThat(found)
                .bodyJson()
                .extractingPath("$.facets.PATH[*].value")
                .asArray()
                .containsExactly("JUNIOR", "VENTURE", "INTERNAL");
        assertThat(found)
                .bodyJson()
                .extractingPath("$.facets.LOCATION[?(@.value == 'Berlin')].chosen")
                .asArray()
                .containsExactly(true);
    }

    private String listed(@Nullable String role, RequisitionId requisition) {
        var request = mvc.get().uri("/api/postings?limit=200&requisition=" + requisition);
        if (role != null) {
            request.header("Authorization", bearer("some.body", role));
        }
        var answer = request.exchange();
        assertThat(answer).hasStatusOk();
        return JsonPath.read(new String(answer.getResponse().getContentAsByteArray(), UTF_8), "$.items[*].id")
                .toString();
    }

    private MvcTestResult publish(PostingId posting) {
        return as(
                "lena.brandt",
                "recruiter",
                HttpMethod.POST,
                "/api/postings/" + posting + "/publication",
                "{\"visibility\": \"PUBLIC\"}");
    }

    private MvcTestResult draft(String key) {
        return mvc.post()
                .uri("/api/requisitions")
                .header("Authorization", bearer("lena.brandt", "recruiter"))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(TERMS)
                .exchange();
    }

    private MvcTestResult edit(String location, String revision) {
        return mvc.put()
                .uri(location)
                .header("Authorization", bearer("lena.brandt", "recruiter"))
                .header("If-Match", revision)
                .contentType(MediaType.APPLICATION_JSON)
                .content(TERMS)
                .exchange();
    }

    private MvcTestResult post(String who, String address) {
        return as(who, "recruiter", HttpMethod.POST, address, "");
    }

    private MvcTestResult as(String who, String role, HttpMethod method, String address, String body) {
        return mvc.method(method)
                .uri(address)
                .header("Authorization", bearer(who, role))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static String bearer(String who, String role) {
        return "Bearer " + TestIssuer.shared().token(who, role);
    }
}
