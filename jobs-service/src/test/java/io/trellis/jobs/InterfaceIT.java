package io.trellis.jobs;

import io.trellis.support.testing.AuthorizationMatrix;
import io.trellis.support.testing.OpenApiDrift;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@RealServers
class InterfaceIT {

    private static final String[] HIRE = {"coordinator", "recruiter"};
    private static final String[] DECIDE = {"coordinator", "recruiter", "executive"};

    @Autowired
    ApplicationContext service;

    @Autowired
    MockMvcTester mvc;

    @Test
    void isAsCommitted() {
        OpenApiDrift.check(mvc, "jobs");
    }

    @Test
    void isOpenToWhomItShouldBe() {
        AuthorizationMatrix.of(service, mvc)
                .anyone(
                        "GET /careers",
                        "GET /careers/{id}",
                        "GET /careers/feed.atom",
                        "GET /api/postings",
                        "GET /api/postings/open",
                        "GET /api/postings/{id}")
                .row("GET /api/requisitions", DECIDE)
                .row("GET /api/requisitions/{id}", DECIDE)
                .row("GET /api/requisitions/transitions", DECIDE)
                .row("POST /api/requisitions", HIRE)
                .row("PUT /api/requisitions/{id}", HIRE)
                .row("POST /api/requisitions/{id}/submission", HIRE)
                .row("POST /api/requisitions/{id}/approval", DECIDE)
                .row("POST /api/requisitions/{id}/rejection", DECIDE)
                .row("POST /api/requisitions/{id}/redraft", HIRE)
                .row("POST /api/requisitions/{id}/opening", HIRE)
                .row("POST /api/requisitions/{id}/hold", HIRE)
                .row("POST /api/requisitions/{id}/resumption", HIRE)
                .row("POST /api/requisitions/{id}/cancellation", HIRE)
                .row("GET /api/postings/transitions", DECIDE)
                .row("GET /api/postings/{id}/lint", DECIDE)
                .row("POST /api/postings", HIRE)
                .row("PUT /api/postings/{id}", HIRE)
                .row("POST /api/postings/{id}/publication", HIRE)
                .row("POST /api/postings/{id}/pause", HIRE)
                .row("POST /api/postings/{id}/resumption", HIRE)
                .row("POST /api/postings/{id}/closing", HIRE)
                .check();
    }
}
