package io.trellis.localstack.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTests {

    @Test
    void areTenPortsInARow() {
        Addresses addresses = Addresses.from(Map.of("TRELLIS_PORT", "9000"));
        assertThat(addresses.all().keySet())
                .containsExactlyElementsOf(IntStream.range(9000, 9010).boxed().toList());
    }

    @Test
    void beginAt8080() {
        assertThat(Addresses.from(Map.of()).gatewayUrl()).isEqualTo("http://localhost:8080");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "65530", "eighty", ""})
    void refusesWhatIsNoPort(String port) {
        assertThatThrownBy(() -> Addresses.from(Map.of("TRELLIS_PORT", port)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("TRELLIS_PORT");
    }
}
