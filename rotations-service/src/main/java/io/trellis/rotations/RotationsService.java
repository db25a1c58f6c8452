package io.trellis.rotations;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class RotationsService {

    public static void main(String[] args) {
        SpringApplication.run(RotationsService.class, args);
    }
}
