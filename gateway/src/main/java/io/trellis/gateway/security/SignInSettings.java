package io.trellis.gateway.security;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The OIDC client the gateway is.
 *
 * @param issuer the issuer as tokens name it
 * @param discovery where the gateway reads the issuer's metadata; differs from {@code issuer} inside a cluster
 * @param publicUrl the gateway's own address as browsers see it
 * @param candidates base address of the service that redeems candidates' links
 */
@ConfigurationProperties("trellis.gateway.sign-in")
record SignInSettings(URI issuer, URI discovery, String clientId, String clientSecret, URI publicUrl, URI candidates) {}
