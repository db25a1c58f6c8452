package io.trellis.localstack.issuer;

import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ResourceOwnerPasswordCredentialsGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.OAuth2Exception;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;

/**
 * Tokens for the audience {@code trellis}. Scripts get one with the grant {@code password} and a demo person's subject
 * as user name; browsers bring the claims of the person picked on the sign-in page.
 */
final class DemoTokens implements OAuth2TokenCallback {
    private static final long EIGHT_HOURS = 8 * 3600;

    @Override
    public String issuerId() {
        return DemoIssuer.ID;
    }

    @Override
    public String subject(TokenRequest request) {
        return request.getClientID() == null ? "client" : request.getClientID().getValue();
    }

    @Override
    public String typeHeader(TokenRequest request) {
        return "JWT";
    }

    @Override
    public List<String> audience(TokenRequest request) {
        return List.of("trellis");
    }

    @Override
    public Map<String, Object> addClaims(TokenRequest request) {
        if (request.getAuthorizationGrant() instanceof ResourceOwnerPasswordCredentialsGrant grant) {
            return DemoPerson.withSubject(grant.getUsername())
                    .map(DemoPerson::claims)
                    .orElseThrow(() -> new OAuth2Exception(
                            OAuth2Error.INVALID_GRANT, "nobody here is called " + grant.getUsername()));
        }
        return Map.of();
    }

    @Override
    public long tokenExpiry() {
        return EIGHT_HOURS;
    }
}
