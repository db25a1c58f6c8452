package io.trellis.candidates;

import io.trellis.support.testing.AuthorizationMatrix;
import io.trellis.support.testing.OpenApiDrift;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CandidatesTest
class InterfaceIT {

    private static final String[] HIRING = {"coordinator", "recruiter"};
    private static final String[] REVIEWING = {"coordinator", "recruiter", "interviewer"};

    @Autowired
    ApplicationContext service;

    @Autowired
    MockMvcTester mvc;

    @Test
    void documentIsTheCommittedOne() {
        OpenApiDrift.check(mvc, "candidates");
    }

    @Test
    void everyRoleMayDoWhatTheTableSays() {
        AuthorizationMatrix.of(service, mvc)
                .anyone(
                        "POST /api/applications",
                        "POST /api/candidate-links",
                        "POST /api/candidate-sessions",
                        "GET /careers/{postingId}/apply",
                        "POST /careers/{postingId}/apply",
                        "GET /my",
                        "GET /my/sign-in",
                        "POST /my/sign-in",
                        "GET /my/applications/{id}",
                        "GET /my/applications/{id}/withdrawal",
                        "POST /my/applications/{id}/withdrawal",
                        "POST /my/offers/{id}/acceptance",
                        "POST /my/offers/{id}/decline")
                .signedIn("GET /api/applications/transitions", "GET /api/offers/transitions")
                .row("GET /api/applications", REVIEWING)
                .row("GET /api/applications/counts", "coordinator", "recruiter", "interviewer", "executive")
                .row("GET /api/applications/{id}", "coordinator", "recruiter", "interviewer", "candidate")
                .row("GET /api/applications/{id}/resume", "coordinator", "recruiter", "interviewer", "candidate")
                .row("GET /api/applications/{id}/history", "coordinator", "recruiter", "candidate")
                .row("POST /api/applications/{id}/advancement", HIRING)
                .row("POST /api/applications/{id}/rejection", HIRING)
                .row("POST /api/applications/{id}/unrejection", HIRING)
                .row("POST /api/applications/{id}/hold", HIRING)
                .row("POST /api/applications/{id}/resumption", HIRING)
                .row("POST /api/applications/{id}/withdrawal", "candidate")
                .row("GET /api/applications/{id}/scorecards", REVIEWING)
                .row("POST /api/applications/{id}/scorecards", REVIEWING)
                .row("PUT /api/scorecards/{id}", REVIEWING)
                .row("POST /api/scorecards/{id}/submission", REVIEWING)
                .row("GET /api/offers", "coordinator", "recruiter", "candidate")
                .row("POST /api/offers", HIRING)
                .row("GET /api/offers/{id}", "coordinator", "recruiter", "candidate")
                .row("PUT /api/offers/{id}", HIRING)
                .row("POST /api/offers/{id}/submission", HIRING)
                .row("POST /api/offers/{id}/approval", HIRING)
                .row("POST /api/offers/{id}/extension", HIRING)
                .row("POST /api/offers/{id}/rescission", HIRING)
                .row("POST /api/offers/{id}/acceptance", "candidate")
                .row("POST /api/offers/{id}/decline", "candidate")
                .row("GET /api/people/{id}", "coordinator", "candidate")
                .row("GET /api/vacancies", REVIEWING)
                .check();
    }
}
