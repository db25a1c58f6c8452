package io.trellis.candidates;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class CandidatesService {

    public static void main(String[] args) {
        SpringApplication.run(CandidatesService.class, args);
    }
}
