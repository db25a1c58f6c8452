package io.trellis.support.testing;

import io.trellis.support.sample.SampleService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(classes = SampleService.class)
@AutoConfigureMockMvc
class InterfaceIT {
    @Autowired
    ApplicationContext service;

    @Autowired
    MockMvcTester mvc;

    @Test
    void everyEndpointHasARow() {
        AuthorizationMatrix.of(service, mvc)
                .signedIn("GET /api/tallies")
                .row("POST /api/tallies/{id}/counts", "coordinator")
                .row("PUT /api/tallies/{id}", "coordinator")
                .check();
    }
}
