package io.trellis.candidates.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.candidates.CandidatesTest;
import io.trellis.candidates.Hiring;
import io.trellis.candidates.MovableClock;
import io.trellis.candidates.application.Application;
import io.trellis.candidates.application.ApplicationStatus;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CandidatesTest
class LateNoticeIT {

    @Autowired
    Hiring hiring;

    @Autowired
    LateNotice lateNotice;

    @Autowired
    Letters letters;

    @Autowired
    MovableClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void tellsOnceThatAnAnswerIsLate() {
        var application = hiring.applied();
        lateNotice.tell();
        assertThat(notices(application)).isZero();
        clock.setTo(clock.instant().plus(Duration.ofDays(7)));
        lateNotice.tell();
        lateNotice.tell();
        assertThat(notices(application)).isOne();
    }

    @Test
    void promisesAnewWithEveryStep() {
        var application = hiring.applied();
        clock.setTo(clock.instant().plus(Duration.ofDays(7)));
        lateNotice.tell();
        Hiring.as(
                "lena.brandt",
                () -> hiring.advanceApplication().advance(application.id(), ApplicationStatus.SCREENING));
        lateNotice.tell();
        assertThat(notices(application)).isOne();
        clock.setTo(clock.instant().plus(Duration.ofDays(9)));
        lateNotice.tell();
        assertThat(notices(application)).isEqualTo(2);
    }

    private long notices(Application application) {
        return letters.about(application.id()).stream()
                .filter(letter -> letter.kind() == LetterKind.LATE)
                .count();
    }
}
