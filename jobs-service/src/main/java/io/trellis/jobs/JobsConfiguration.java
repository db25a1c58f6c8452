package io.trellis.jobs;

import io.trellis.support.security.PublicEndpoints;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class JobsConfiguration {

    @Bean
    PublicEndpoints publicEndpoints() {
        return new PublicEndpoints(
                List.of("GET /api/postings", "GET /api/postings/*", "GET /careers", "GET /careers/**"));
    }
}
