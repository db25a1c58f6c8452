package io.trellis.gateway.security;

import java.time.Clock;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.web.client.RestClient;

/** The issuer's metadata is read at the first sign-in, so that the gateway starts and serves candidates without it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInSettings.class)
class Issuer {

    static final String REGISTRATION = "trellis";

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    ClientRegistrationRepository clientRegistrations(SignInSettings settings, RestClient.Builder builder) {
        RestClient http = builder.build();
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(discover(settings, http)));
    }

    private static ClientRegistration discover(SignInSettings settings, RestClient http) {
        Map<String, Object> metadata = http.get()
                .uri(settings.discovery() + "/.well-known/openid-configuration")
                .retrieve()
                .requiredBody(new ParameterizedTypeReference<>() {});
        return ClientRegistrations.fromOidcConfiguration(metadata)
                .registrationId(REGISTRATION)
                .clientName("Trellis")
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .redirectUri(settings.publicUrl() + "/login/oauth2/code/{registrationId}")
                .scope("openid", "profile", "email")
                .userNameAttributeName("sub")
                .build();
    }

    /** Tokens live in the session, which lives in MongoDB: any replica can serve any user. */
    @Bean
    OAuth2AuthorizedClientRepository authorizedClients() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }
}
