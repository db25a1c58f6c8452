package io.trellis.candidates.link;

import io.trellis.candidates.person.PersonId;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

@Document("links")
record Link(@Id String hash, PersonId person, Instant expiresAt) {}
