package io.trellis.gateway.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Turns the browser's session into the bearer token the services understand, and keeps the cookie from them. A client
 * that brings its own bearer token keeps it; the services check it.
 */
@Component
public class RelayedToken {

    private final OAuth2AuthorizedClientManager clients;
    private final Clock clock;

    RelayedToken(OAuth2AuthorizedClientManager clients, Clock clock) {
        this.clients = clients;
        this.clock = clock;
    }

    /**
     * @param candidatesToo whether the service knows candidates; one that does not would refuse their token even where it
     *     asks for none
     * @throws org.springframework.security.oauth2.core.OAuth2AuthorizationException when the issuer refuses a refresh
     */
    public ServerRequest relay(ServerRequest request, boolean candidatesToo) {
        boolean ownToken = request.headers().firstHeader(HttpHeaders.AUTHORIZATION) != null;
        Optional<String> token = ownToken ? Optional.empty() : fromSession(request.servletRequest(), candidatesToo);
        return ServerRequest.from(request)
                .headers(headers -> {
                    headers.remove(HttpHeaders.COOKIE);
                    token.ifPresent(headers::setBearerAuth);
                })
                .build();
    }

    private Optional<String> fromSession(HttpServletRequest request, boolean candidatesToo) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken staff) {
            return Optional.of(staffToken(staff, request));
        }
        return candidatesToo
                ? CandidateSession.of(request, clock.instant()).map(CandidateSession::accessToken)
                : Optional.empty();
    }

    private String staffToken(OAuth2AuthenticationToken staff, HttpServletRequest request) {
        OAuth2AuthorizedClient client = clients.authorize(
                OAuth2AuthorizeRequest.withClientRegistrationId(staff.getAuthorizedClientRegistrationId())
                        .principal(staff)
                        .attribute(HttpServletRequest.class.getName(), request)
                        .attributes(attributes -> putResponse(attributes))
                        .build());
        if (client == null) {
            throw new SessionExpired();
        }
        return client.getAccessToken().getTokenValue();
    }

    private static void putResponse(java.util.Map<String, Object> attributes) {
        @Nullable
        HttpServletResponse response =
                RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                        ? current.getResponse()
                        : null;
        if (response != null) {
            attributes.put(HttpServletResponse.class.getName(), response);
        }
    }
}
