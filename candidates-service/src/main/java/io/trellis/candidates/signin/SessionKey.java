package io.trellis.candidates.signin;

import io.trellis.candidates.CandidatesSettings;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;

/** The key all replicas sign candidate sessions with: the one of the settings, or one made once and kept. */
final class SessionKey {

    private static final String ID = "candidate-sessions";
    private static final int BYTES = 32;

    @Document("keys")
    record Kept(@Id String id, String key) {}

    private SessionKey() {}

    static SecretKey of(CandidatesSettings settings, MongoTemplate mongo) {
        var given = settings.sessionKey();
        if (given.isBlank()) {
            return key(Base64.getDecoder().decode(kept(mongo)));
        }
        var bytes = given.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < BYTES) {
            throw new IllegalStateException("TRELLIS_CANDIDATE_SESSION_KEY needs at least 32 characters.");
        }
        return key(bytes);
    }

    private static String kept(MongoTemplate mongo) {
        var kept = mongo.findById(ID, Kept.class);
        return kept == null ? make(mongo) : kept.key();
    }

    private static String make(MongoTemplate mongo) {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        try {
            return mongo.insert(new Kept(ID, Base64.getEncoder().encodeToString(bytes)))
                    .key();
        } catch (DuplicateKeyException _) {
            return kept(mongo);
        }
    }

    private static SecretKey key(byte[] bytes) {
        return new SecretKeySpec(bytes, "HmacSHA256");
    }
}
