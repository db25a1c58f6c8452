package io.trellis.localstack.testing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;

/** An OpenID Connect issuer in this process that signs any token a test asks for. */
public final class TestIssuer {
    private static final String ISSUER = "trellis";
    private static final long ONE_HOUR = 3600;

    private final MockOAuth2Server server = new MockOAuth2Server();

    private TestIssuer() {
        server.start();
    }

    /** The one issuer of this process, started at the first call. */
    public static TestIssuer shared() {
        return Shared.ISSUER;
    }

    /** What {@code iss} says in its tokens and where its discovery document is. */
    public String url() {
        return server.issuerUrl(ISSUER).toString();
    }

    /** A token for the audience {@code trellis}; {@code first.last} becomes the name First Last and a mail address. */
    public String token(String subject, String... roles) {
        return token(subject, "trellis", ONE_HOUR, Map.of("roles", List.of(roles)));
    }

    /** A token with another audience, lifetime or other claims, for tests of what is refused. */
    public String token(String subject, String audience, long seconds, Map<String, Object> claims) {
        Map<String, Object> all = new HashMap<>(Map.of("name", name(subject), "email", subject + "@aldercove.example"));
        all.putAll(claims);
        return server.issueToken(
                        ISSUER,
                        "tests",
                        new DefaultOAuth2TokenCallback(ISSUER, subject, "JWT", List.of(audience), all, seconds))
                .serialize();
    }

    private static String name(String subject) {
        return Arrays.stream(subject.split("\\."))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    private static final class Shared {
        static final TestIssuer ISSUER = new TestIssuer();
    }
}
