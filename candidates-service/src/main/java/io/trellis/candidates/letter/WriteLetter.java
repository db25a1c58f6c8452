package io.trellis.candidates.letter;

import io.trellis.candidates.application.ApplicationId;
import io.trellis.candidates.application.Applications;
import io.trellis.candidates.person.PersonId;
import io.trellis.support.id.Ids;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Puts letters down; {@link PostOffice} carries them, so that no mail server can hold up a transaction. */
@Service
public class WriteLetter {

    private static final int LINKS_IN_A_WHILE = 5;
    private static final Duration WHILE = Duration.ofMinutes(15);

    private final Letters letters;
    private final Applications applications;
    private final Clock clock;

    WriteLetter(Letters letters, Applications applications, Clock clock) {
        this.letters = letters;
        this.applications = applications;
        this.clock = clock;
    }

    /** @param cause the event it tells of */
    public void write(LetterKind kind, ApplicationId about, UUID cause) {
        var now = clock.instant();
        letters.add(new Letter(cause, kind, applications.get(about).person(), about, now, now, 0, null));
    }

    /** A link to sign in; whoever asks again and again gets no more mails than a person needs. */
    public void writeLink(PersonId person) {
        var now = clock.instant();
        if (letters.linksSince(person, now.minus(WHILE)) < LINKS_IN_A_WHILE) {
            letters.add(new Letter(Ids.next(), LetterKind.SIGN_IN, person, null, now, now, 0, null));
        }
    }
}
