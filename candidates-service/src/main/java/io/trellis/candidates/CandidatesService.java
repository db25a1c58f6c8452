package io.trellis.candidates;

import io.trellis.support.security.PublicEndpoints;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

@SpringBootApplication
@EnableScheduling
@EnableConfigurationProperties(CandidatesSettings.class)
public class CandidatesService {

    public static void main(String[] args) {
        SpringApplication.run(CandidatesService.class, args);
    }

    /** Candidates apply and sign in without an account. */
    @Bean
    PublicEndpoints publicEndpoints() {
        return new PublicEndpoints(List.of(
                "POST /api/applications",
                "POST /api/candidate-links",
                "POST /api/candidate-sessions",
                "/careers/*/apply",
                "/my/**"));
    }
}
