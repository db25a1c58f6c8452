package io.trellis.candidates.vacancy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A posting as far as applying to it goes. */
@Document("vacancies")
public record Vacancy(@Id UUID id, VacancyStatus status, Facts facts) {

    /** @param grace how long after the deadline a form that was on its way still counts */
    public boolean isOpenAt(Instant moment, Duration grace) {
        return status == VacancyStatus.OPEN && moment.isBefore(facts.closesAt.plus(grace));
    }

    /**
     * What was published.
     *
     * @param closesAt the end of the time to apply
     * @param timeZone where that end is told in
     * @param baseMin lowest base salary a year, in whole units of the currency
     * @param baseMax highest base salary a year, in whole units of the currency
     * @param bonusPercentMax highest bonus, in percent of the base
     */
    public record Facts(
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

        public boolean allowsPay(String offered, long base, int bonusPercent) {
            return currency.equals(offered) && baseMin <= base && base <= baseMax && bonusPercent <= bonusPercentMax;
        }
    }
}
