package io.trellis.jobs.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTests {

    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "2026-11-25T23:59, Europe/Berlin,      winter,                     2026-11-25T22:59:00Z",
        "2026-07-25T23:59, Europe/Berlin,      summer,                     2026-07-25T21:59:00Z",
        "2026-11-25T23:59, Asia/Singapore,     far from the server,        2026-11-25T15:59:00Z",
        "2026-10-25T02:30, Europe/Berlin,      shown twice: the later one, 2026-10-25T01:30:00Z",
        "2026-03-29T02:30, Europe/Berlin,      skipped: an hour on,        2026-03-29T01:30:00Z",
        "2026-11-25T23:59, Pacific/Kiritimati, first in the world,         2026-11-25T09:59:00Z"
    })
    void isTheWallClockOfItsZone(LocalDateTime at, ZoneId zone, String when, Instant expected) {
        assertThat(new Deadline(at, zone).instant()).as(when).isEqualTo(expected);
    }
}
