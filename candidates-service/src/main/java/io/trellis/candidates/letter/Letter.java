package io.trellis.candidates.letter;

import io.trellis.candidates.application.ApplicationId;
import io.trellis.candidates.person.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A letter to one person, worded when it leaves.
 *
 * @param id the event that caused it, so that one event makes one letter
 * @param application what it is about; null for a link to sign in
 * @param dueAt when to try; null once it has left or was given up
 * @param sentAt when the mail server took it
 */
@Document("letters")
public record Letter(
        @Id UUID id,
        LetterKind kind,
        PersonId person,
        @Nullable ApplicationId application,
        Instant writtenAt,
        @Nullable Instant dueAt,
        int attempts,
        @Nullable Instant sentAt) {}
