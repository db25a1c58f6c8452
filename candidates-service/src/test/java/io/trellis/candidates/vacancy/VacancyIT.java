package io.trellis.candidates.vacancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trellis.candidates.CandidatesTest;
import io.trellis.support.id.Ids;
import io.trellis.support.problem.NotFound;
import io.trellis.support.testing.Golden;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What jobs-service publishes, as its golden files show it, becomes a vacancy. */
@CandidatesTest
class VacancyIT {

    private static final UUID POSTING = UUID.fromString("019aa8c0-0000-7000-8000-0000000000b1");

    @Autowired
    ApplicationContext service;

    @Autowired
    Vacancies vacancies;

    @Test
    void followsThePostingThroughItsLife() {
        deliver("posting-published");
        var vacancy = vacancies.get(POSTING);
        assertThat(vacancy.status()).isEqualTo(VacancyStatus.OPEN);
        assertThat(vacancy.facts())
                .isEqualTo(new Vacancy.Facts(
                        UUID.fromString("019aa8c0-0000-7000-8000-0000000000a1"),
                        UUID.fromString("019aa8c0-0000-7000-8000-0000000000c0"),
                        "Associate Product Manager, Spring cohort",
                        Visibility.PUBLIC,
                        List.of("JUNIOR", "VENTURE"),
                        Instant.parse("2026-11-25T22:59:00Z"),
                        ZoneId.of("Europe/Berlin"),
                        "EUR",
                        56_000,
                        64_000,
                        8));
        deliver("posting-paused");
        assertThat(vacancies.get(POSTING).status()).isEqualTo(VacancyStatus.PAUSED);
        deliver("posting-resumed");
        assertThat(vacancies.get(POSTING).status()).isEqualTo(VacancyStatus.OPEN);
        deliver("posting-closed");
        assertThat(vacancies.get(POSTING).status()).isEqualTo(VacancyStatus.CLOSED);
        deliver("posting-published");
        deliver("posting-paused");
        assertThat(vacancies.get(POSTING).status()).isEqualTo(VacancyStatus.CLOSED);
    }

    @Test
    void endsWithTheDeadline() {
        var posting = Ids.next();
        deliver("posting-published", posting, 2);
        deliver("posting-expired", posting, 3);
        assertThat(vacancies.get(posting).status()).isEqualTo(VacancyStatus.CLOSED);
    }

    @Test
    void losesNothingWhenEventsArriveInTheWrongOrder() {
        var posting = Ids.next();
        deliver("posting-closed", posting, 5);
        assertThatThrownBy(() -> vacancies.get(posting)).isInstanceOf(NotFound.class);
        deliver("posting-paused", posting, 3);
        deliver("posting-published", posting, 2);
        assertThat(vacancies.get(posting).status()).isEqualTo(VacancyStatus.CLOSED);
        assertThat(vacancies.get(posting).facts().title()).isEqualTo("Associate Product Manager, Spring cohort");
    }

    private void deliver(String event) {
        Golden.deliver(service, "events/jobs/%s.v1.json".formatted(event));
    }

    private void deliver(String event, UUID posting, int revision) {
        Golden.deliver(
                service, "events/jobs/%s.v1.json".formatted(event), Map.of("postingId", posting, "revision", revision));
    }
}
