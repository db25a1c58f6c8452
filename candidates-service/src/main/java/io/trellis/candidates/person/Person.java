package io.trellis.candidates.person;

import java.time.Instant;
import java.util.Locale;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** Somebody who applied, known by their mail address in lower case. */
@Document("people")
public record Person(@Id PersonId id, String mail, String name, Instant since) {

    static String normalized(String mail) {
        return mail.strip().toLowerCase(Locale.ROOT);
    }
}
