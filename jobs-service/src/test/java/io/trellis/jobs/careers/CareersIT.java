package io.trellis.jobs.careers;

import static io.trellis.jobs.posting.PostingExamples.LISBON;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.jobs.Hiring;
import io.trellis.jobs.RealServers;
import io.trellis.jobs.posting.ClosePosting;
import io.trellis.jobs.posting.Location;
import io.trellis.jobs.posting.PausePosting;
import io.trellis.jobs.posting.PostingContent;
import io.trellis.jobs.posting.PostingId;
import io.trellis.jobs.posting.Visibility;
import io.trellis.jobs.requisition.RequisitionId;
import io.trellis.localstack.testing.TestIssuer;
import io.trellis.support.id.Ids;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RealServers
class CareersIT {

    private static final Pattern MARKUP =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Hiring hiring;

    @Autowired
    ClosePosting close;

    @Autowired
    PausePosting pause;

    @Autowired
    MongoTemplate mongo;

    RequisitionId requisition;

    @BeforeEach
    void nothingElseIsOpen() {
        mongo.remove(new Query(), "posting");
        requisition = hiring.openRequisition(9);
    }

    @Test
    void showsPayDeadlineWithZoneAndWhereOfEveryRole() {
        var role = publish(hiring.contentFor(Duration.ofDays(20)), Visibility.PUBLIC);
        assertThat(text(get("/careers")))
                .contains("1 role")
                .contains("href=\"/careers/" + role)
                .contains("Associate Product Manager, Spring cohort")
                .contains("€56,000 – 64,000")
                .contains("plus bonus up to 8 % and equity")
                .contains("Berlin or remote in Europe")
                .contains("Starts 1 Feb 2027")
                .contains("New today")
                .containsPattern("Apply by \\w{3} \\d+ \\w{3}, \\d\\d:\\d\\d CES?T");
    }

    @Test
    void warnsOfADeadlineThatIsNear() {
        publish(hiring.contentFor(Duration.ofDays(2)), Visibility.PUBLIC);
        assertThat(text(get("/careers"))).contains("Closes in 2 days").doesNotContain("New today");
    }

    @Test
    void narrowsByWhatIsChosenAndCountsTheRest() {
        publish(hiring.contentFor(Duration.ofDays(20)), Visibility.PUBLIC);
        publish(at(LISBON), Visibility.PUBLIC);
        assertThat(text(get("/careers"))).contains("2 roles");
        assertThat(text(get("/careers?location=Lisbon")))
                .contains("1 role")
                .containsPattern("value=\"Lisbon\"[^>]*checked")
                .doesNotContainPattern("value=\"Berlin\"[^>]*checked")
                .contains("class=\"chip good\" href=\"/careers\"");
        assertThat(text(get("/careers?location=Lisbon&location=Berlin"))).contains("2 roles");
    }

    @Test
    void keepsAZeroInSightButOutOfReach() {
        publish(hiring.contentFor(Duration.ofDays(20)), Visibility.PUBLIC);
        publish(at(LISBON), Visibility.PUBLIC);
        assertThat(text(get("/careers?words=nothing-like-it"))).containsPattern("value=\"Lisbon\"[^>]*disabled");
    }

    @Test
    void showsTheNearestWhenNothingMatches() {
        publish(hiring.contentFor(Duration.ofDays(20)), Visibility.PUBLIC);
        assertThat(text(get("/careers?pay=EUR-900000")))
                .contains("0 roles")
                .contains("These come nearest")
                .contains("Associate Product Manager, Spring cohort");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/careers?starts=soon&level=KING&path=x&pay=much&location=%00",
                "/careers?from=100000",
                "/careers?from=-3",
                "/careers?words=%3Cscript%3Ealert(1)%3C/script%3E"
            })
    void bearsAbsurdFilters(String address) {
        publish(hiring.contentFor(Duration.ofDays(20)), Visibility.PUBLIC);
        var page = get(address);
        assertThat(page).hasStatusOk();
        assertThat(text(page)).doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/careers?order=BEST", "/careers?from=many"})
    void answersUnreadableFiltersWithAWayBack(String address) {
        assertThat(get(address)).hasStatus(404);
        assertThat(text(get(address))).contains("href=\"/careers\"");
    }

    @Test
    void describesARoleForSearchEngines() {
        var role = publish(hiring.contentFor(Duration.ofDays(20)), Visibility.PUBLIC);
        var page = text(get("/careers/" + role));
        assertThat(page).contains("/careers/" + role + "/apply").doesNotContain("noindex");
        var markup = markup(page);
        assertThat(markup.get("@type").asString()).isEqualTo("JobPosting");
        assertThat(markup.get("employmentType").asString()).isEqualTo("FULL_TIME");
        assertThat(markup.at("/hiringOrganization/name").asString()).isEqualTo("Aldercove");
        assertThat(markup.at("/baseSalary/value/minValue").asLong()).isEqualTo(56_000);
        assertThat(markup.at("/jobLocation/0/address/addressCountry").asString())
                .isEqualTo("DE");
        assertThat(markup.get("jobLocationType").asString()).isEqualTo("TELECOMMUTE");
        assertThat(markup.at("/applicantLocationRequirements/0/name").asString())
                .isEqualTo("Europe");
        assertThat(markup.get("validThrough").asString()).endsWith("Z");
    }

    @Test
    void runsNothingThatARecruiterTypes() {
        var evil = "<p onclick=\"x()\">Hi</p><script>alert(1)</script></script><img src=x onerror=alert(1)>";
        var it = hiring.contentFor(Duration.ofDays(20));
        var role = publish(
                new PostingContent(
                        "</script><script>alert(1)</script>",
                        "<b>bold</b>",
                        evil,
                        it.level(),
                        it.employmentType(),
                        it.locations(),
                        it.paths(),
                        it.requirements(),
                        it.startsOn(),
                        it.rotations(),
                        it.pay(),
                        it.deadline()),
                Visibility.PUBLIC);
        var page = text(get("/careers/" + role));
        assertThat(page).contains("<p>Hi</p>").doesNotContain("onclick", "onerror", "<script>", "<b>bold");
        assertThat(markup(page).get("title").asString()).startsWith("</script>");
    }

    @Test
    void keepsToAStrictContentPolicy() {
        var role = publish(hiring.contentFor(Duration.ofDays(2)), Visibility.PUBLIC);
        var closed = closed();
        for (var address : List.of("/careers", "/careers/" + role, "/careers/" + closed, "/careers/" + Ids.next())) {
            assertThat(text(get(address)))
                    .as(address)
                    .doesNotContain("<style", "javascript:")
                    .doesNotContainPattern("\\sstyle=|\\son[a-z]+=")
                    .doesNotContainPattern("<script(?! type=\"application/ld\\+json\"| src=\"/careers/assets/)")
                    .contains("<html lang=\"en\"", "<main id=\"content\"", "href=\"#content\"");
        }
    }

    @Test
    void saysThatAClosedRoleIsGoneAndShowsSimilarOnes() {
        var similar = publish(hiring.contentFor(Duration.ofDays(20)), Visibility.PUBLIC);
        var page = get("/careers/" + closed());
        assertThat(page).hasStatus(410);
        assertThat(text(page))
                .contains("noindex", "Open and similar", "/careers/" + similar)
                .doesNotContain("/apply");
    }

    @Test
    void keepsAPausedRoleReadableWithoutApplyLink() {
        var role = publish(hiring.contentFor(Duration.ofDays(20)), Visibility.PUBLIC);
        pause.pause(role);
        var page = get("/careers/" + role);
        assertThat(page).hasStatusOk();
        assertThat(text(page)).contains("Applications are paused", "noindex").doesNotContain("/apply");
        assertThat(text(get("/careers"))).doesNotContain(role.toString());
    }

    @Test
    void showsInternalRolesToEmployeesOnly() {
        var role = publish(hiring.contentFor(Duration.ofDays(20)), Visibility.INTERNAL);
        assertThat(text(get("/careers"))).doesNotContain(role.toString());
        assertThat(get("/careers/" + role)).hasStatus(404);
        assertThat(text(as("associate", "/careers"))).contains(role.toString());
        assertThat(as("associate", "/careers/" + role)).hasStatusOk();
    }

    @Test
    void showsAPrivateRoleOnlyByItsAddress() {
        var role = publish(hiring.contentFor(Duration.ofDays(20)), Visibility.PRIVATE);
        assertThat(text(get("/careers"))).doesNotContain(role.toString());
        assertThat(text(get("/careers/" + role))).contains("noindex", "/apply");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/careers/019aa8c0-0000-7000-8000-00000000dead", "/careers/not-an-id"})
    void hasAPageForRolesThatNeverWere(String address) {
        var page = get(address);
        assertThat(page).hasStatus(404);
        assertThat(text(page)).contains("There is no such role here");
    }

    @Test
    void hidesDraftsEvenFromRecruiters() {
        assertThat(as("recruiter", "/careers/" + hiring.draftPosting(requisition)))
                .hasStatus(404);
    }

    @Test
    void feedsReaders() throws Exception {
        var role = publish(hiring.contentFor(Duration.ofDays(20)), Visibility.PUBLIC);
        var feed = get("/careers/feed.atom");
        assertThat(feed).hasStatusOk().hasContentTypeCompatibleWith("application/atom+xml");
        var document = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(text(feed))));
        assertThat(document.getElementsByTagName("entry").getLength()).isEqualTo(1);
        assertThat(document.getElementsByTagName("id").item(1).getTextContent()).isEqualTo("urn:uuid:" + role);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "careers.css",
                "careers.js",
                "icons.svg",
                "logo.svg",
                "inter-latin.woff2",
                "inter-latin-ext.woff2"
            })
    void servesItsAssets(String asset) {
        assertThat(get("/careers/assets/" + asset)).hasStatusOk().containsHeader("Cache-Control");
    }

    private PostingId closed() {
        return close.close(publish(hiring.contentFor(Duration.ofDays(20)), Visibility.PUBLIC))
                .id();
    }

    private PostingId publish(PostingContent content, Visibility visibility) {
        return hiring.publishedPosting(requisition, content, visibility);
    }

    private PostingContent at(Location location) {
        var it = hiring.contentFor(Duration.ofDays(20));
        return new PostingContent(
                it.title(),
                it.summary(),
                it.description(),
                it.level(),
                it.employmentType(),
                List.of(location),
                it.paths(),
                it.requirements(),
                it.startsOn(),
                it.rotations(),
                it.pay(),
                it.deadline());
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(URI.create(address)).exchange();
    }

    private MvcTestResult as(String role, String address) {
        return mvc.get()
                .uri(address)
                .header("Authorization", "Bearer " + TestIssuer.shared().token("some.body", role))
                .exchange();
    }

    private static String text(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), UTF_8);
    }

    private static JsonNode markup(String page) {
        var found = MARKUP.matcher(page);
        assertThat(found.find()).isTrue();
        return new JsonMapper().readTree(found.group(1));
    }
}
