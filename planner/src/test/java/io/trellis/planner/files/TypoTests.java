package io.trellis.planner.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypoTests {

    @ParameterizedTest
    @CsvSource({
        "maps, maps, 0",
        "maps, MAPS, 0",
        "maps, map, 1",
        "maps, mapss, 1",
        "maps, mops, 1",
        "maps, spam, 4",
        "payments, paymnets, 2",
        "'', abc, 3",
        "abc, '', 3",
        "kitten, sitting, 3",
        "a, aaaaaaaaa, 8",
        "a, aaaaaaaaaa, 2147483647"
    })
    void countsLettersToChangeAddOrDrop(String one, String other, int distance) {
        assertThat(Typo.distance(one, other)).isEqualTo(distance);
    }
}
