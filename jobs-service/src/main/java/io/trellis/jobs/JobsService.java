package io.trellis.jobs;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class JobsService {

    public static void main(String[] args) {
        SpringApplication.run(JobsService.class, args);
    }
}
