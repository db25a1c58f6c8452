package io.trellis.candidates.letter;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Carries letters to the mail server. A crash between sending and noting it sends the letter twice, never not at all. */
@Component
class PostOffice {

    private static final Logger log = LoggerFactory.getLogger(PostOffice.class);

    private final Letters letters;
    private final Wording wording;
    private final JavaMailSender mail;
    private final MeterRegistry meters;
    private final Clock clock;

    PostOffice(Letters letters, Wording wording, JavaMailSender mail, MeterRegistry meters, Clock clock) {
        this.letters = letters;
        this.wording = wording;
        this.mail = mail;
        this.meters = meters;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${trellis.candidates.mail-interval}")
    void carry() {
        for (var letter = letters.take(clock.instant()); letter.isPresent(); letter = letters.take(clock.instant())) {
            carry(letter.get());
        }
    }

    private void carry(Letter letter) {
        try {
            mail.send(wording.word(letter));
            letters.sent(letter, clock.instant());
            meters.counter("trellis.letters.sent", "kind", letter.kind().name()).increment();
        } catch (MailException e) {
            log.warn(
                    "Letter {} was not taken by the mail server ({}).",
                    letter.id(),
                    e.getClass().getSimpleName());
            meters.counter("trellis.letters.refused", "kind", letter.kind().name())
                    .increment();
        }
    }
}
