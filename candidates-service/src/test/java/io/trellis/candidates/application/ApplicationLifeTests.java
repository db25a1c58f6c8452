package io.trellis.candidates.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.support.state.IllegalTransition;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever is asked of an application, in whatever order, its history stays a walk through the state machine. */
class ApplicationLifeTests {

    private static final UUID OTHER_OFFER = UUID.fromString("019aa8c0-0000-7000-8000-0000000000d9");
    private static final Occasion NOW = ApplicationFixtures.NOW;

    enum Step {
        ADVANCE,
        REJECT,
        UNREJECT,
        HOLD,
        RESUME,
        WITHDRAW,
        WAITLIST,
        OFFER,
        OTHER_OFFER_EXTENDED,
        OFFER_CLOSED,
        OFFER_DECLINED,
        HIRE
    }

    @Provide
    Arbitrary<List<Step>> lives() {
        var steps = Arbitraries.frequency(
                Tuple.of(6, Step.ADVANCE),
                Tuple.of(1, Step.REJECT),
                Tuple.of(2, Step.UNREJECT),
                Tuple.of(1, Step.HOLD),
                Tuple.of(2, Step.RESUME),
                Tuple.of(1, Step.WITHDRAW),
                Tuple.of(2, Step.WAITLIST),
                Tuple.of(3, Step.OFFER),
                Tuple.of(1, Step.OTHER_OFFER_EXTENDED),
                Tuple.of(2, Step.OFFER_CLOSED),
                Tuple.of(1, Step.OFFER_DECLINED),
                Tuple.of(1, Step.HIRE));
        return steps.list().ofMaxSize(40);
    }

    @Property
    void historyIsOneWalkThroughTheMachine(@ForAll("lives") List<Step> life) {
        var application = ApplicationFixtures.in(ApplicationStatus.SUBMITTED);
        life.forEach(step -> attempt(application, step));
        var at = ApplicationStatus.DRAFT;
        for (var move : application.history()) {
            assertThat(move.from()).isEqualTo(at);
            assertThat(move.from().canBecome(move.to())).isTrue();
            at = move.to();
        }
        assertThat(application.status()).isEqualTo(at);
        assertThat(ApplicationStatus.stages()).contains(application.stage());
    }

    @Property
    void nothingHappensAfterTheEnd(@ForAll("lives") List<Step> life) {
        var application = ApplicationFixtures.in(ApplicationStatus.HIRED);
        var lines = application.history().size();
        life.forEach(step -> attempt(application, step));
        assertThat(application.status()).isEqualTo(ApplicationStatus.HIRED);
        assertThat(application.history()).hasSize(lines);
    }

    @Property
    void everyEventBelongsToALineOfHistory(@ForAll("lives") List<Step> life) {
        var application = ApplicationFixtures.in(ApplicationStatus.SUBMITTED);
        for (var step : life) {
            var lines = application.history().size();
            var published = attempt(application, step);
            assertThat(application.history()).hasSize(published ? lines + 1 : lines);
        }
    }

    private static boolean attempt(Application application, Step step) {
        try {
            var event = switch (step) {
                case ADVANCE -> application.advance(next(application), NOW);
                case REJECT -> application.reject(RejectionReason.INTERVIEW, null, NOW);
                case UNREJECT -> application.unreject(NOW);
                case HOLD -> application.hold(null, NOW);
                case RESUME -> application.resume(NOW);
                case WITHDRAW -> application.withdraw(null, NOW);
                case WAITLIST -> application.waitlist(ApplicationFixtures.OFFER, NOW);
                case OFFER -> application.offer(ApplicationFixtures.OFFER, NOW);
                case OTHER_OFFER_EXTENDED -> application.offer(OTHER_OFFER, NOW);
                case OFFER_CLOSED -> application.reconsider(ApplicationFixtures.OFFER, NOW);
                case OFFER_DECLINED -> application.decline(ApplicationFixtures.OFFER, NOW);
                case HIRE -> application.hire(ApplicationFixtures.OFFER, LocalDate.of(2027, 2, 1), NOW);
            };
            return event != null;
        } catch (IllegalTransition _) {
            return false;
        }
    }

    private static ApplicationStatus next(Application application) {
        return application.status().forward().stream().findFirst().orElse(ApplicationStatus.SCREENING);
    }
}
