package io.trellis.support.testing;

import java.util.Map;
import java.util.UUID;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** A database and topics of its own for every context a test makes, unless it names them. */
final class Isolation implements EnvironmentPostProcessor {
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var name = "test-" + UUID.randomUUID().toString().substring(0, 8);
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "isolation", Map.of("TRELLIS_DATABASE", name, "TRELLIS_TOPIC_PREFIX", name)));
    }
}
