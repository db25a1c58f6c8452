package io.trellis.rotations;

import io.trellis.support.testing.AuthorizationMatrix;
import io.trellis.support.testing.OpenApiDrift;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@RealServers
class InterfaceIT {

    private static final String[] PITCH = {"coordinator", "team-manager"};
    private static final String[] PLACED = {"coordinator", "associate"};

    @Autowired
    ApplicationContext service;

    @Autowired
    MockMvcTester mvc;

    @Test
    void isAsCommitted() {
        OpenApiDrift.check(mvc, "rotations");
    }

    @Test
    void isOpenToWhomItShouldBe() {
        AuthorizationMatrix.of(service, mvc)
                .signedIn(
                        "GET /api/programs",
                        "GET /api/programs/{id}",
                        "GET /api/cohorts",
                        "GET /api/cohorts/{id}",
                        "GET /api/cohorts/transitions",
                        "GET /api/associates/transitions",
                        "GET /api/teams",
                        "GET /api/teams/{id}",
                        "GET /api/slots",
                        "GET /api/slots/{id}",
                        "GET /api/slots/transitions",
                        "GET /api/preference-windows/transitions",
                        "GET /api/plans/transitions")
                .row("GET /api/programs/templates", "coordinator")
                .row("POST /api/programs", "coordinator")
                .row("POST /api/cohorts", "coordinator")
                .row("POST /api/cohorts/{id}/opening", "coordinator")
                .row("POST /api/cohorts/{id}/locking", "coordinator")
                .row("POST /api/cohorts/{id}/activation", "coordinator")
                .row("POST /api/cohorts/{id}/graduation", "coordinator")
                .row("POST /api/cohorts/{id}/closing", "coordinator")
                .row("GET /api/cohorts/{id}/seats", "coordinator", "recruiter", "executive")
                .row("GET /api/cohorts/{cohort}/associates", "coordinator", "executive")
                .row("POST /api/cohorts/{cohort}/associates", "coordinator")
                .row("GET /api/associates/mine", "associate")
                .row("GET /api/associates/{id}", PLACED)
                .row("PUT /api/associates/{id}/profile", "coordinator")
                .row("POST /api/associates/{id}/activation", "coordinator")
                .row("POST /api/associates/{id}/exit", "coordinator")
                .row("POST /api/associates/{id}/renege", "coordinator")
                .row("POST /api/teams", "coordinator")
                .row("POST /api/slots", PITCH)
                .row("PUT /api/slots/{id}", PITCH)
                .row("POST /api/slots/{id}/submission", PITCH)
                .row("POST /api/slots/{id}/acceptance", "coordinator")
                .row("POST /api/slots/{id}/return", "coordinator")
                .row("POST /api/slots/{id}/withdrawal", PITCH)
                .row("GET /api/preference-windows", PLACED)
                .row("GET /api/preference-windows/{id}", PLACED)
                .row("POST /api/preference-windows", "coordinator")
                .row("POST /api/preference-windows/{id}/opening", "coordinator")
                .row("POST /api/preference-windows/{id}/extension", "coordinator")
                .row("POST /api/preference-windows/{id}/closing", "coordinator")
                .row("GET /api/preferences", "coordinator")
                .row("GET /api/preferences/mine", "associate")
                .row("PUT /api/preferences/mine", "associate")
                .row("POST /api/preferences/mine/sealing", "associate")
                .row("GET /api/plans", "coordinator")
                .row("POST /api/plans", "coordinator")
                .row("GET /api/plans/{id}", "coordinator")
                .row("GET /api/plans/{id}/certificate", "coordinator")
                .row("GET /api/plans/{id}/progress", "coordinator")
                .row("GET /api/plans/{id}/reasons", PLACED)
                .row("GET /api/plans/{id}/why-not", PLACED)
                .row("GET /api/plans/{id}/conflict", "coordinator")
                .row("POST /api/plans/{id}/what-if", "coordinator")
                .row("POST /api/plans/{id}/repairs", "coordinator")
                .row("POST /api/plans/{id}/repairs/{repair}/acceptance", "coordinator")
                .row("GET /api/plans/{id}/swaps", "coordinator")
                .row("POST /api/plans/{id}/swaps/acceptance", "coordinator")
                .row("GET /api/plans/{id}/changes", "coordinator")
                .row("POST /api/cohorts/{id}/mentor-matches", "coordinator")
                .row("POST /api/plans/{id}/cancellation", "coordinator")
                .row("POST /api/plans/{id}/stop", "coordinator")
                .row("POST /api/plans/{id}/review", "coordinator")
                .row("POST /api/plans/{id}/approval", "coordinator")
                .row("POST /api/plans/{id}/publication", "coordinator")
                .row("POST /api/plans/{id}/pins", "coordinator")
                .row("DELETE /api/plans/{id}/pins", "coordinator")
                .row("GET /api/assignments", PLACED)
                .row("GET /api/assignments/mine", "associate")
                .check();
    }
}
