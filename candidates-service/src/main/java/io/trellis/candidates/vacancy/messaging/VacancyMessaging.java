package io.trellis.candidates.vacancy.messaging;

import static io.trellis.candidates.vacancy.VacancyStatus.CLOSED;
import static io.trellis.candidates.vacancy.VacancyStatus.OPEN;
import static io.trellis.candidates.vacancy.VacancyStatus.PAUSED;

import io.trellis.candidates.vacancy.Vacancies;
import io.trellis.candidates.vacancy.Vacancy.Facts;
import io.trellis.candidates.vacancy.VacancyStatus;
import io.trellis.candidates.vacancy.Visibility;
import io.trellis.support.event.Envelope;
import io.trellis.support.event.Subscription;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VacancyMessaging {

    record PostingPublished(
            UUID requisitionId,
            @Nullable UUID cohortId,
            String title,
            Visibility visibility,
            List<String> paths,
            Instant closesAt,
            ZoneId timeZone,
            String currency,
            long baseMin,
            long baseMax,
            int bonusPercentMax) {

        Facts facts() {
            return new Facts(
                    requisitionId,
                    cohortId,
                    title,
                    visibility,
                    paths,
                    closesAt,
                    timeZone,
                    currency,
                    baseMin,
                    baseMax,
                    bonusPercentMax);
        }
    }

    record PostingPaused() {}

    record PostingResumed() {}

    record PostingClosed() {}

    record PostingExpired() {}

    @Bean
    Subscription postings(Vacancies vacancies) {
        return Subscription.to("jobs", "posting")
                .projection(
                        PostingPublished.class,
                        (posting, of) -> vacancies.published(of.aggregateId(), of.revision(), posting.facts()))
                .projection(PostingPaused.class, becomes(PAUSED, vacancies))
                .projection(PostingResumed.class, becomes(OPEN, vacancies))
                .projection(PostingClosed.class, becomes(CLOSED, vacancies))
                .projection(PostingExpired.class, becomes(CLOSED, vacancies))
                .build();
    }

    private static <E> BiConsumer<E, Envelope> becomes(VacancyStatus status, Vacancies vacancies) {
        return (_, of) -> vacancies.changed(of.aggregateId(), of.revision(), status);
    }
}
