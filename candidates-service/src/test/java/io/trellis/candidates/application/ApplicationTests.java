package io.trellis.candidates.application;

import static io.trellis.candidates.application.ApplicationFixtures.NOW;
import static io.trellis.candidates.application.ApplicationFixtures.OFFER;
import static io.trellis.candidates.application.ApplicationStatus.ASSESSMENT;
import static io.trellis.candidates.application.ApplicationStatus.DECISION;
import static io.trellis.candidates.application.ApplicationStatus.DRAFT;
import static io.trellis.candidates.application.ApplicationStatus.HIRED;
import static io.trellis.candidates.application.ApplicationStatus.INTERVIEWING;
import static io.trellis.candidates.application.ApplicationStatus.ON_HOLD;
import static io.trellis.candidates.application.ApplicationStatus.REJECTED;
import static io.trellis.candidates.application.ApplicationStatus.SCREENING;
import static io.trellis.candidates.application.ApplicationStatus.SUBMITTED;
import static io.trellis.candidates.application.ApplicationStatus.WAITLISTED;
import static io.trellis.candidates.application.ApplicationStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trellis.candidates.application.ApplicationEvent.ApplicationStageChanged;
import io.trellis.candidates.application.ApplicationEvent.CandidateHired;
import io.trellis.support.state.IllegalTransition;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ApplicationTests {

    private static final Set<ApplicationStatus> STAGES = EnumSet.range(SUBMITTED, ApplicationStatus.OFFER);

    /** What somebody can ask of an application, and from which statuses it leads where; everything else is refused. */
    enum Command {
        SUBMIT(it -> it.submit(NOW), Map.of(DRAFT, SUBMITTED)),
        TO_SCREENING(it -> it.advance(SCREENING, NOW), Map.of(SUBMITTED, SCREENING)),
        TO_ASSESSMENT(it -> it.advance(ASSESSMENT, NOW), Map.of(SCREENING, ASSESSMENT)),
        TO_INTERVIEWING(it -> it.advance(INTERVIEWING, NOW), Map.of(ASSESSMENT, INTERVIEWING)),
        TO_DECISION(it -> it.advance(DECISION, NOW), Map.of(INTERVIEWING, DECISION)),
        TO_OFFER(it -> it.advance(ApplicationStatus.OFFER, NOW), Map.of()),
        TO_HIRED(it -> it.advance(HIRED, NOW), Map.of()),
        BACK_TO_SUBMITTED(it -> it.advance(SUBMITTED, NOW), Map.of()),
        REJECT(it -> it.reject(RejectionReason.INTERVIEW, "Weak on data", NOW), all(STAGES, ON_HOLD, REJECTED)),
        UNREJECT(it -> it.unreject(NOW), Map.of(REJECTED, SCREENING)),
        HOLD(it -> it.hold(null, NOW), all(STAGES, null, ON_HOLD)),
        RESUME(it -> it.resume(NOW), Map.of(ON_HOLD, SCREENING)),
        WITHDRAW(it -> it.withdraw(null, NOW), all(STAGES, ON_HOLD, WITHDRAWN)),
        HIRE(it -> it.hire(OFFER, LocalDate.of(2027, 2, 1), NOW), Map.of(ApplicationStatus.OFFER, HIRED));

        private final Consumer<Application> call;
        private final Map<ApplicationStatus, ApplicationStatus> leads;

        Command(Consumer<Application> call, Map<ApplicationStatus, ApplicationStatus> leads) {
            this.call = call;
            this.leads = leads;
        }

        private static Map<ApplicationStatus, ApplicationStatus> all(
                Set<ApplicationStatus> from, @Nullable ApplicationStatus too, ApplicationStatus to) {
            var leads = new java.util.EnumMap<ApplicationStatus, ApplicationStatus>(ApplicationStatus.class);
            from.forEach(status -> leads.put(status, to));
            if (too != null) {
                leads.put(too, to);
            }
            return leads;
        }
    }

    static Stream<Arguments> everyStatusAndCommand() {
        return Stream.of(ApplicationStatus.values())
                .flatMap(status -> Stream.of(Command.values()).map(command -> Arguments.of(status, command)));
    }

    @ParameterizedTest
    @MethodSource("everyStatusAndCommand")
    void everyCommandLeadsWhereTheMachineSaysOrIsRefused(ApplicationStatus status, Command command) {
        var application = ApplicationFixtures.in(status);
        var lines = application.history().size();
        var expected = command.leads.get(status);
        if (expected == null) {
            assertThatThrownBy(() -> command.call.accept(application)).isInstanceOf(IllegalTransition.class);
            assertThat(application.status()).isEqualTo(status);
            assertThat(application.history()).hasSize(lines);
        } else {
            command.call.accept(application);
            assertThat(application.status()).isEqualTo(expected);
            assertThat(application.history()).hasSize(lines + 1);
            assertThat(application.history().getLast())
                    .extracting(Move::by, Move::at, Move::from, Move::to)
                    .containsExactly(NOW.by(), NOW.at(), status, expected);
        }
    }

    @Test
    void comesBackFromRejectionToTheStageItWasRejectedAt() {
        for (var stage : STAGES) {
            var application = ApplicationFixtures.in(stage);
            application.reject(RejectionReason.ASSESSMENT, null, NOW);
            application.unreject(NOW);
            assertThat(application.status()).isEqualTo(stage);
        }
    }

    @Test
    void comesBackFromHoldToTheStageItWasHeldAt() {
        for (var stage : STAGES) {
            var application = ApplicationFixtures.in(stage);
            application.hold("Hiring pause", NOW);
            application.resume(NOW);
            assertThat(application.status()).isEqualTo(stage);
        }
    }

    @Test
    void stopsAtDecisionWhenItsOfferCloses() {
        var application = ApplicationFixtures.in(ApplicationStatus.OFFER);
        var event = application.reconsider(OFFER, NOW);
        assertThat(application.status()).isEqualTo(DECISION);
        assertThat(event)
                .isEqualTo(new ApplicationStageChanged(application.id().value(), 1, ApplicationStatus.OFFER, DECISION));
    }

    @Test
    void ignoresTheEndOfAnOfferThatWasReplaced() {
        var application = ApplicationFixtures.in(ApplicationStatus.OFFER);
        application.offer(UUID.randomUUID(), NOW);
        assertThat(application.reconsider(OFFER, NOW)).isNull();
        assertThat(application.status()).isEqualTo(ApplicationStatus.OFFER);
    }

    @Test
    void waitsForASeatOnlyFromDecision() {
        for (var status : ApplicationStatus.values()) {
            var application = ApplicationFixtures.in(status);
            application.waitlist(OFFER, NOW);
            assertThat(application.status()).isEqualTo(status == DECISION ? WAITLISTED : status);
        }
    }

    @Test
    void remembersTheOfferWhileOnHold() {
        var application = ApplicationFixtures.in(DECISION);
        application.hold(null, NOW);
        assertThat(application.offer(OFFER, NOW)).isNull();
        assertThat(application.status()).isEqualTo(ON_HOLD);
        application.resume(NOW);
        assertThat(application.status()).isEqualTo(ApplicationStatus.OFFER);
    }

    @Test
    void endsWhenTheCandidateDeclinesItsOffer() {
        var application = ApplicationFixtures.in(ApplicationStatus.OFFER);
        application.decline(OFFER, NOW);
        assertThat(application.status()).isEqualTo(WITHDRAWN);
        assertThat(application.decline(OFFER, NOW)).isNull();
    }

    @Test
    void tellsOthersOfTheHireByIdsOnly() {
        var application = ApplicationFixtures.in(ApplicationStatus.OFFER);
        var event = (CandidateHired) application.hire(OFFER, LocalDate.of(2027, 2, 1), NOW);
        assertThat(event.personId()).isEqualTo(application.person());
        assertThat(event.postingId()).isEqualTo(application.role().postingId());
        assertThat(event.requisitionId()).isEqualTo(application.role().requisitionId());
        assertThat(event.cohortId()).isEqualTo(ApplicationFixtures.COHORT);
        assertThat(event.offerId()).isEqualTo(OFFER);
        assertThat(event.startsOn()).isEqualTo("2027-02-01");
    }

    @Test
    void promisesAnAnswerThatNeverFallsOnAWeekend() {
        var submitted = ApplicationFixtures.in(SUBMITTED);
        assertThat(submitted.answerBy()).isEqualTo("2026-11-26");
        var screening = ApplicationFixtures.in(SCREENING);
        assertThat(screening.answerBy()).isEqualTo("2026-11-30");
    }

    @Test
    void isSilentFromTheSeventhDayOn() {
        var application = ApplicationFixtures.in(SUBMITTED);
        var sevenDays = NOW.at().plus(Duration.ofDays(7));
        assertThat(application.isSilentAt(sevenDays.minusNanos(1))).isFalse();
        assertThat(application.isSilentAt(sevenDays)).isTrue();
        assertThat(ApplicationFixtures.in(REJECTED).isSilentAt(sevenDays)).isFalse();
    }

    @Test
    void hidesNamesInTheFirstTwoStagesOnly() {
        assertThat(Stream.of(ApplicationStatus.values())
                        .filter(STAGES::contains)
                        .filter(stage -> ApplicationFixtures.in(stage).isBlind()))
                .containsExactly(SUBMITTED, SCREENING);
    }
}
