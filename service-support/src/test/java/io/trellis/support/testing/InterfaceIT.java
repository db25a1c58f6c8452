package io.trellis.support.testing;

import io.trellis.support.sample.OnSample;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OnSample
class InterfaceIT {
    @Autowired
    ApplicationContext service;

    @Autowired
    MockMvcTester mvc;

    @Test
    void everyEndpointHasARow() {
        AuthorizationMatrix.of(service, mvc)
                .signedIn("GET /api/tallies", "GET /api/tallies/first")
                .row("POST /api/tallies/{id}/counts", "coordinator")
                .row("POST /api/tallies/{id}/files", "coordinator")
                .row("POST /api/tallies/{id}/failures", "coordinator")
                .row("PUT /api/tallies/{id}", "coordinator")
                .check();
    }
}
