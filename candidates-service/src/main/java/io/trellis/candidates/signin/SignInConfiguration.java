package io.trellis.candidates.signin;

import com.nimbusds.jose.jwk.source.ImmutableSecret;
import io.trellis.candidates.CandidatesSettings;
import io.trellis.support.security.TrustedIssuer;
import java.util.List;
import java.util.function.Predicate;
import javax.crypto.SecretKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Candidate sessions are tokens of this service's own issuer, which no other service accepts. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    @Bean
    SecretKey candidateSessionKey(CandidatesSettings settings, MongoTemplate mongo) {
        return SessionKey.of(settings, mongo);
    }

    @Bean
    NimbusJwtEncoder candidateSessionEncoder(SecretKey candidateSessionKey) {
        return new NimbusJwtEncoder(new ImmutableSecret<>(candidateSessionKey));
    }

    @Bean
    TrustedIssuer candidateSessions(SecretKey candidateSessionKey) {
        var decoder = NimbusJwtDecoder.withSecretKey(candidateSessionKey)
                .macAlgorithm(MacAlgorithm.HS256)
                .build();
        Predicate<List<String>> ours = audience -> audience != null && audience.contains(OpenSession.AUDIENCE);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(OpenSession.ISSUER),
                new JwtClaimValidator<>(JwtClaimNames.AUD, ours)));
        return new TrustedIssuer(OpenSession.ISSUER, decoder);
    }
}
