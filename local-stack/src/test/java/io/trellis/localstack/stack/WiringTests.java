package io.trellis.localstack.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WiringTests {

    @Test
    void holdsWhateverTrellisIsSetTo() {
        assertThat(Wiring.holdsUnder(Map.of("TRELLIS_PORT", "9000", "TRELLIS_LOG_FORMAT", "ecs", "HOME", "/root")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SPRING_PROFILES_ACTIVE",
                "MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_OTLP_ENDPOINT",
                "SERVER_FORWARDHEADERSSTRATEGY",
                "SPRINGDOC_APIDOCS_ENABLED",
                "TRELLIS_FORWARDED_HEADERS"
            })
    void doesNotHoldWhenBeansMayDiffer(String setting) {
        assertThat(Wiring.holdsUnder(Map.of(setting, "x", "TRELLIS_PORT", "9000")))
                .isFalse();
    }
}
