package io.trellis.jobs;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
public class JobsService {

    public static void main(String[] args) {
        SpringApplication.run(JobsService.class, args);
    }
}
