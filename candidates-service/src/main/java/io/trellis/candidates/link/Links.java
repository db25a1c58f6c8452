package io.trellis.candidates.link;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.trellis.candidates.CandidatesSettings;
import io.trellis.candidates.person.PersonId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** One-time tokens. A link is used by deleting it, so of two clicks at once one opens a session. */
@Repository
public class Links {

    private static final int TOKEN_BYTES = 32;

    private final MongoTemplate mongo;
    private final CandidatesSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Links(MongoTemplate mongo, CandidatesSettings settings, Clock clock) {
        this.mongo = mongo;
        this.settings = settings;
        this.clock = clock;
    }

    /** A new token for this person; it is nowhere else than in the answer. */
    public String make(PersonId person) {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        mongo.insert(new Link(hash(token), person, clock.instant().plus(settings.linkLifetime())));
        return token;
    }

    /** Whose token this is, once; empty if it is unknown, used or too old. */
    public Optional<PersonId> use(String token) {
        var unused = query(where("_id").is(hash(token)));
        return Optional.ofNullable(mongo.findAndRemove(unused, Link.class))
                .filter(link -> clock.instant().isBefore(link.expiresAt()))
                .map(Link::person);
    }

    private static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
