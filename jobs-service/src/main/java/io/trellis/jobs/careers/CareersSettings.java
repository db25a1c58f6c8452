package io.trellis.jobs.careers;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * @param employer the name on the pages
 * @param publicUrl the address by which the public reaches them
 */
@Validated
@ConfigurationProperties("trellis.careers")
record CareersSettings(@NotBlank String employer, @NotNull URI publicUrl) {

    String address(String path) {
        return publicUrl.resolve(path).toString();
    }
}
