package io.trellis.candidates.signin;

import io.trellis.candidates.CandidatesSettings;
import io.trellis.candidates.link.Links;
import io.trellis.candidates.person.People;
import io.trellis.candidates.person.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.stereotype.Service;

/** Trades a one-time token for a session limited to one person's own applications. */
@Service
public class OpenSession {

    static final String ISSUER = "trellis-candidates";
    static final String AUDIENCE = "trellis";

    public record Session(String accessToken, Instant expiresAt) {}

    private final Links links;
    private final People people;
    private final JwtEncoder encoder;
    private final CandidatesSettings settings;
    private final Clock clock;

    OpenSession(Links links, People people, JwtEncoder encoder, CandidatesSettings settings, Clock clock) {
        this.links = links;
        this.people = people;
        this.encoder = encoder;
        this.settings = settings;
        this.clock = clock;
    }

    public Optional<Session> open(String token) {
        return links.use(token).map(this::session);
    }

    private Session session(PersonId id) {
        var person = people.get(id);
        var now = clock.instant();
        var expiresAt = now.plus(settings.sessionLifetime()).truncatedTo(ChronoUnit.SECONDS);
        var claims = JwtClaimsSet.builder()
                .issuer(ISSUER)
                .audience(List.of(AUDIENCE))
                .subject(id.toString())
                .issuedAt(now)
                .expiresAt(expiresAt)
                .claim("name", person.name())
                .claim("email", person.mail())
                .claim("roles", List.of("candidate"))
                .build();
        var header = JwsHeader.with(MacAlgorithm.HS256).build();
        return new Session(
                encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue(), expiresAt);
    }
}
