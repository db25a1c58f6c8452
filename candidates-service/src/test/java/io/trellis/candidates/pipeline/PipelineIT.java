package io.trellis.candidates.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.trellis.candidates.CandidatesTest;
import io.trellis.candidates.Hiring;
import io.trellis.candidates.MovableClock;
import io.trellis.candidates.application.Application;
import io.trellis.candidates.application.ApplicationStatus;
import io.trellis.candidates.application.RejectApplication;
import io.trellis.candidates.application.RejectionReason;
import io.trellis.candidates.scorecard.DraftScorecard;
import io.trellis.candidates.scorecard.EditScorecard;
import io.trellis.candidates.scorecard.Findings;
import io.trellis.candidates.scorecard.Findings.Score;
import io.trellis.candidates.scorecard.ReadScorecards;
import io.trellis.candidates.scorecard.Recommendation;
import io.trellis.candidates.scorecard.Scorecard;
import io.trellis.candidates.scorecard.ScorecardStatus;
import io.trellis.candidates.scorecard.Scorecards;
import io.trellis.candidates.scorecard.Skill;
import io.trellis.candidates.scorecard.SubmitScorecard;
import io.trellis.localstack.testing.TestIssuer;
import io.trellis.support.problem.Conflict;
import io.trellis.support.problem.NotFound;
import io.trellis.support.problem.RuleRefused;
import io.trellis.support.state.IllegalTransition;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CandidatesTest
class PipelineIT {

    private static final Score GOOD = new Score(3, "Found the two charts that disagree");
    private static final Findings COMPLETE = new Findings(
            Map.of(
                    Skill.TECHNICAL, GOOD,
                    Skill.ANALYTICAL, GOOD,
                    Skill.COMMUNICATION, GOOD,
                    Skill.PROBLEM_SOLVING, GOOD),
            Recommendation.YES,
            "Would learn fast");

    @Autowired
    Hiring hiring;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MovableClock clock;

    @Autowired
    DraftScorecard draftScorecard;

    @Autowired
    EditScorecard editScorecard;

    @Autowired
    SubmitScorecard submitScorecard;

    @Autowired
    ReadScorecards readScorecards;

    @Autowired
    Scorecards scorecards;

    @Autowired
    RejectApplication rejectApplication;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void nameIsHiddenUntilTheViewersOwnScorecardIsIn() {
        var application = hiring.at(ApplicationStatus.SCREENING);
        assertThat(get(application, "", "sam.okoye", "interviewer"))
                .bodyJson()
                .doesNotHavePath("$.name")
                .doesNotHavePath("$.mail")
                .doesNotHavePath("$.personId")
                .extractingPath("$.label")
                .asString()
                .matches("Candidate [A-Z][2-9][A-Z]");
        assertThat(get(application, "/resume", "sam.okoye", "interviewer")).hasStatus(404);
        submitted(application, "sam.okoye");
        assertThat(get(application, "", "sam.okoye", "interviewer"))
                .bodyJson()
                .extractingPath("$.name")
                .isEqualTo("Grace Mwangi");
        assertThat(get(application, "", "ana.reyes", "interviewer")).bodyJson().doesNotHavePath("$.name");
    }

    @Test
    void boardListsOnePostingWithItsClock() {
        var application = hiring.at(ApplicationStatus.ASSESSMENT);
        var posting = application.role().postingId();
        clock.setTo(clock.instant().plus(Duration.ofDays(12)));
        var board = request("/api/applications?posting=" + posting, "lena.brandt", "recruiter");
        assertThat(board)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(1);
        assertThat(board).bodyJson().extractingPath("$.items[0].label").isEqualTo("Grace Mwangi");
        assertThat(board).bodyJson().extractingPath("$.items[0].daysInStage").isEqualTo(12);
        assertThat(board).bodyJson().extractingPath("$.items[0].silent").isEqualTo(true);
        assertThat(board).bodyJson().extractingPath("$.items[0].overdue").isEqualTo(true);
        var counts = request("/api/applications/counts?posting=" + posting, "ines.roth", "executive");
        assertThat(counts).bodyJson().extractingPath("$.perStatus.ASSESSMENT").isEqualTo(1);
        assertThat(counts).bodyJson().extractingPath("$.active").isEqualTo(1);
        assertThat(counts).bodyJson().extractingPath("$.silent").isEqualTo(1);
    }

    @Test
    void boardComesInPages() {
        var vacancy = hiring.openVacancy();
        for (var i = 0; i < 5; i++) {
            hiring.submitApplication().submit(hiring.submission(vacancy, Hiring.someMail()));
        }
        var address = "/api/applications?limit=3&posting=" + vacancy;
        var first = request(address, "lena.brandt", "recruiter");
        assertThat(first).bodyJson().extractingPath("$.items.length()").isEqualTo(3);
        assertThat(first).bodyJson().extractingPath("$.next").asString().satisfies(next -> {
            var second = request(address + "&after=" + next, "lena.brandt", "recruiter");
            assertThat(second).bodyJson().extractingPath("$.items.length()").isEqualTo(2);
            assertThat(second).bodyJson().doesNotHavePath("$.next");
        });
    }

    @Test
    void resumeComesBackAsItWasSentUnderItsOwnName() {
        var application = hiring.at(ApplicationStatus.ASSESSMENT);
        assertThat(get(application, "/resume", "lena.brandt", "recruiter"))
                .hasStatusOk()
                .hasHeader("Content-Disposition", "attachment; filename=\"resume.pdf\"; filename*=UTF-8''resume.pdf")
                .hasContentType("application/pdf")
                .headers()
                .hasValue("X-Content-Type-Options", "nosniff")
                .hasValue("Content-Length", application.resumeFile().bytes());
    }

    @Test
    void othersScorecardsAreHiddenUntilOnesOwnIsIn() {
        var application = hiring.at(ApplicationStatus.INTERVIEWING);
        submitted(application, "ana.reyes");
        var own = Hiring.as("sam.okoye", () -> draftScorecard.draft(application.id(), COMPLETE));
        assertThat(readScorecards.read(application.id(), "sam.okoye", true))
                .extracting(Scorecard::reviewer)
                .containsExactly("sam.okoye");
        assertThat(readScorecards.read(application.id(), "tom.becker", true)).isEmpty();
        assertThat(readScorecards.read(application.id(), "lena.brandt", false))
                .extracting(Scorecard::reviewer)
                .containsExactly("ana.reyes");
        Hiring.as("sam.okoye", () -> submitScorecard.submit(own.id()));
        assertThat(readScorecards.read(application.id(), "sam.okoye", true)).hasSize(2);
    }

    @Test
    void scorecardIsCompleteOnceAndOnlyItsReviewersOwn() {
        var application = hiring.at(ApplicationStatus.INTERVIEWING);
        var half = new Findings(Map.of(Skill.TECHNICAL, GOOD), null, null);
        var draft = Hiring.as("sam.okoye", () -> draftScorecard.draft(application.id(), half));
        assertThatThrownBy(() -> Hiring.as("sam.okoye", () -> draftScorecard.draft(application.id(), half)))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> Hiring.as("sam.okoye", () -> submitScorecard.submit(draft.id())))
                .isInstanceOf(RuleRefused.class);
        assertThatThrownBy(
                        () -> Hiring.as("ana.reyes", () -> editScorecard.edit(draft.id(), COMPLETE, draft.revision())))
                .isInstanceOf(NotFound.class);
        Hiring.as("sam.okoye", () -> editScorecard.edit(draft.id(), COMPLETE, draft.revision()));
        Hiring.as("sam.okoye", () -> submitScorecard.submit(draft.id()));
        assertThatThrownBy(() -> Hiring.as("sam.okoye", () -> submitScorecard.submit(draft.id())))
                .isInstanceOf(IllegalTransition.class);
    }

    @Test
    void scorecardsAreLockedOnceTheDecisionIsTaken() {
        var application = hiring.at(ApplicationStatus.INTERVIEWING);
        var submitted = submitted(application, "ana.reyes");
        var late = Hiring.as("sam.okoye", () -> draftScorecard.draft(application.id(), COMPLETE));
        rejectApplication.reject(application.id(), RejectionReason.INTERVIEW, null);
        await().untilAsserted(() ->
                assertThat(scorecards.get(submitted.id()).status()).isEqualTo(ScorecardStatus.LOCKED));
        assertThatThrownBy(() -> Hiring.as("sam.okoye", () -> submitScorecard.submit(late.id())))
                .isInstanceOfSatisfying(
                        Conflict.class, it -> assertThat(it.type()).isEqualTo("decision-taken"));
    }

    private Scorecard submitted(Application application, String reviewer) {
        var draft = Hiring.as(reviewer, () -> draftScorecard.draft(application.id(), COMPLETE));
        return Hiring.as(reviewer, () -> submitScorecard.submit(draft.id()));
    }

    private MvcTestResult get(Application application, String part, String subject, String role) {
        return request("/api/applications/" + application.id() + part, subject, role);
    }

    private MvcTestResult request(String address, String subject, String role) {
        var token = TestIssuer.shared().token(subject, List.of(role).toArray(String[]::new));
        return mvc.get().uri(address).header("Authorization", "Bearer " + token).exchange();
    }
}
